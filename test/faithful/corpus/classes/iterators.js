// Classes that are iterable: generators as Symbol.iterator, static, inherited, closed early.
class Tree {
  constructor(value, ...children) {
    Object.assign(this, { value, children });
  }
  *[Symbol.iterator]() {
    try {
      yield this.value;
      for (const child of this.children)
        yield* child;
    } finally {
      closed.push(this.value);
    }
  }
  async *[Symbol.asyncIterator]() {
    for (const x of this) {
      await null;
      yield `async ${x}`;
    }
  }
  static *range(from, to, step = 1) {
    for (let i = from; i < to; i += step) yield i;
  }
  *pairs(previous) {
    for (const x of this) {
      if (previous !== undefined) yield [previous, x];
      previous = x;
    }
  }
  get [Symbol.isConcatSpreadable]() {
    return false;
  }
}
class Sorted extends Tree {
  *[Symbol.iterator]() {
    yield* [...super[Symbol.iterator]()]
      .sort((a, b) => b - a);
  }
}
const closed = [];
const make = (C) =>
  new C(
    1,
    new C(2, new C(3)),
    new Tree(4),
  );
console.log([...make(Tree)], [...make(Sorted)], closed.splice(0));
for (const x of make(Tree)) if (x === 2) break;
console.log(closed.splice(0));
const [first, , third] = make(Tree);
console.log(first, third, closed.splice(0));
console.log([...make(Tree).pairs()], Math.max(...make(Sorted)), new Set(make(Tree)).size);
console.log([...Tree.range(0, 10, 3)], Array.from(make(Tree), (x) => x * x));
console.log(Object.fromEntries(make(Tree).pairs()), [1].concat(make(Tree)).length);
(async () => {
  for await (const x of make(Sorted)) console.log(x);
})();

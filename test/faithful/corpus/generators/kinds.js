// Generator methods, expressions, static ones; this, arguments, names, prototypes.
const log = (...x) => console.log(...x);
class Tree {
  constructor(value, ...children) {
    Object.assign(this, { value, children });
  }
  *[Symbol.iterator]() {
    yield this.value;
    for (const child of this.children) {
      yield* child;
    }
  }
  static *range(from, to = from + 3, ...more) {
    for (let i = from; i < to; i++) yield arguments.length + i;
    yield* more;
  }
  *#private() {
    yield 'private';
  }
  viaPrivate() {
    return [
      ...this.#private(),
    ];
  }
  *'quoted name'() {}
  *get() {
    yield new.target;
  }
}
const tree = new Tree(1, new Tree(2, new Tree(3)), new Tree(4));
log([...tree], Math.max(...tree), Array.from(tree, (x) => x * 2));
log([...Tree.range(1)], [...Tree.range(1, 2, 'm')], tree.viaPrivate());
log(Tree.range.name, Tree.range.length, tree['quoted name'].name, [...tree.get()]);
const f = function* () {
  const self = this;
  const received = [];
  let x;
  while ((x = yield received.length) !== 'stop') received.push(x);
  return [self, ...received];
};
const g = f.call('receiver');
log(f.name, g.next(), g.next('a'), g.next('b'));
const { value, done } = g.next('stop');
log(String(value[0]), value.slice(1), done);
log(g[Symbol.iterator]() === g, Object.prototype.toString.call(g), g instanceof f);
log(Object.getOwnPropertyNames(f), f.hasOwnProperty('caller'));
try {
  new f();
} catch (e) {
  log(e.message);
}
function* running() {
  try {
    it.next();
  } catch (e) {
    yield e.message;
  }
}
const it = running();
log(it.next().value);
function* paramThrows(a = (() => { throw new Error('param'); })()) {
  yield a;
}
try {
  paramThrows();
} catch (e) {
  log(e.message, e.stack.match(/kinds\.js:(\d+)/)[1]);
}
const [a, , b = 'default', ...rest] = Tree.range(0, 1, 'r1', undefined, 'r3');
log(a, b, rest);

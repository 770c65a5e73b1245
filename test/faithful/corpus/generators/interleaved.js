// Several activations of one generator function, resumed in turns, some abandoned.
function* counter(name, limit) {
  let n = 0;
  try {
    while (n < limit) {
      const step = yield `${name}:${n}`;
      n += step ??
        1;
    }
    return `${name} done`;
  } finally {
    ended.push(name);
  }
}
const ended = [];
const all = ['a', 'b', 'c'].map((name, i) => counter(name, i + 2));
const out = [];
for (let round = 0; round < 4; round++) {
  for (const g of all) {
    const { value, done } = g.next(
      round === 2
        ? 2
        : undefined,
    );
    out.push(done ? `[${value}]` : value);
  }
}
console.log(out.join(' '));
console.log(ended.join());
function zip(...iterables) {
  const iterators = iterables.map((each) => each[Symbol.iterator]());
  return {
    *[Symbol.iterator]() {
      for (;;) {
        const results = iterators
          .map((iterator) =>
            iterator.next());
        if (results.some(({ done }) => done)) return;
        yield results.map(({ value }) => value);
      }
    },
  };
}
console.log([...zip('abc', counter('z', 5), [1, 2, 3, 4])].join(' | '));
function* primes() {
  let candidates = (function* () {
    for (let i = 2; ; i++) yield i;
  })();
  for (;;) {
    const { value: prime } = candidates.next();
    yield prime;
    const before = candidates;
    candidates = (function* () {
      for (const n of before) {
        if (n % prime) yield n;
      }
    })();
  }
}
const some = [];
for (const p of primes()) {
  if (p > 40) break;
  some.push(p);
}
console.log(some.join());
console.log(ended.join());

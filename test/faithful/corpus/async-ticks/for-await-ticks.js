// Turns that for await takes over sync and async iterables, with every way out of it.
const { ticksOf } = require('./_ticks.cjs');
function* sync() {
  try {
    yield 1;
    yield Promise.resolve(2);
    yield 3;
  } finally {
    console.log('sync closed');
  }
}
async function* async() {
  try {
    yield 1;
    yield Promise.resolve(2);
    yield 3;
  } finally {
    console.log('async closed');
  }
}
const bare = () => ({
  i: 0,
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: this.i, done: this.i++ > 2 };
  },
  return() {
    console.log('bare closed');
    return {};
  },
});
(async () => {
  for (const make of [sync, async, bare, () => [1, 2, 3], () => [Promise.resolve(1)]]) {
    const name = make.name || String(make).slice(6, 30);
    await ticksOf(`${make === sync || make === async || make === bare ? name : 'array'} all`, async () => {
      let sum = 0;
      for await (const x of make()) sum += x;
      return sum;
    });
    await ticksOf('break', async () => {
      for await (const x of make()) {
        if (x > 0) break;
      }
      return 'broken';
    });
    await ticksOf('return', async () => {
      for await (const x of make()) {
        if (x > 0)
          return `returned ${x}`;
      }
    });
    await ticksOf('throw', async () => {
      for await (const x of make()) throw new Error(`thrown ${x}`);
    });
    await ticksOf('continue with await', async () => {
      for await (const x of make()) {
        if (x === 1) continue;
        await x;
      }
    });
    await ticksOf('labels', async () => {
      outer: for (const a of [1, 2]) {
        for await (const x of make()) {
          if (x > 0) continue outer;
        }
      }
      return 'labelled';
    });
  }
})();

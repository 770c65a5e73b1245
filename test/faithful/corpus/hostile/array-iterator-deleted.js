// Array.prototype[Symbol.iterator] deleted: spreads fail where the program has them, calls over lines do not.
const say = console.log;
const original = Array.prototype[Symbol.iterator];
const chain = {
  log: [],
  step(...names) {
    this.log[this.log.length] = names.length;
    return this;
  },
  end() {
    return this.log.length;
  },
};
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return e.name;
  }
};
delete Array.prototype[Symbol.iterator];
const results = {
  chain: attempt(() =>
    chain
      .step()
      .step(1)
      .step(
        chain.end(),
      )
      .end()),
  spread: attempt(() => [...[1]].length),
  call: attempt(() => Math.max(...[1, 2])),
  destructure: attempt(() => {
    const [a] = [1];
    return a;
  }),
  forOf: attempt(() => {
    for (const x of [1]) return x;
  }),
};
(async () => {
  const f = async () => chain;
  results.awaited = (await f()).end();
  results.called = (await (async () => () => 'called')())();
  results.optional = (await f())?.end();
  Array.prototype[Symbol.iterator] = original;
  say(results);
})();

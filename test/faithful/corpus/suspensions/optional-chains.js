// Optional chains with awaits in the head, in keys and in arguments; short cuts skip what follows, this is kept.
const log = [];
const later = async (x) => {
  log.push(typeof x === 'object' || typeof x === 'function' ? 'o' : x);
  await null;
  return x;
};
const o = {
  n: 0,
  f(...args) {
    this.n++;
    return args.length ? o : null;
  },
  nothing: undefined,
  list: [1, [2, 3]],
};
(async () => {
  const cases = [
    async () => (await later(o))?.f(await later('a'))?.list?.[await later(1)]?.at(-1),
    async () => (await later(null))?.f(await later('never'))[await later('never')].x(),
    async () => o?.[await later('nothing')]?.(await later('never'))?.y,
    async () => o
      ?.f()
      ?.list[
        await later('never')
      ],
    async () => (await later(o)).f?.(
      await later('b'),
    ).n,
    async () => delete (await later(o))?.list[await later(0)],
    async () => delete (await later(undefined))?.list[await later('never')],
    async () => (await later(o))?.f.call(await later({ n: 9 }), 1).n,
    async () => ((await later(o))?.f)(1)?.n,
    async () => typeof (await later(o))?.missing,
    async () => !(await later(null))?.x && (await later(o))?.n,
    async () => (await later(o))?.list?.map(async (x) => (await later(x))?.length ?? x),
    async () => new ((await later({ C: class {
      x = 1;
    } }))?.C)(),
    async () => `${(await later(o))?.n}${(await later(null))?.n}`,
    async () => ((await later(o))?.list ?? []).concat((await later(null))?.list ?? 'none'),
    async () => (await (await later(o))?.f(1)?.f(await later(2)))?.n,
  ];
  for (const [i, each] of cases.entries()) {
    try {
      const value = await each();
      console.log(i, Array.isArray(value) ? await Promise.all(value) : value, log.splice(0).join());
    } catch (e) {
      console.log(i, e.name, e.message, log.splice(0).join());
    }
  }
})();

// An await that is rejected in the middle of an expression: what ran before it, what not.
const log = [];
const t = (x) => {
  log.push(x);
  return x;
};
const no = async (x) => {
  log.push(`${x}!`);
  await null;
  throw new Error(x);
};
const cases = [
  async () => [t(1), await no('a'), t(2)],
  async () => ({ a: t(1), [t('k')]: await no('b'), c: t(3) }),
  async () =>
    t(
      t(1),
      await no('c'),
      t(2),
    ),
  async () => `${t(1)}${await no('d')}${t(2)}`,
  async () => t(1) + (await no('e')) + t(2),
  async () => (t(0) || (await no('f'))) && t(2),
  async () => {
    const o = {};
    o[t('k')] = await no('g');
  },
  async () => {
    const { a = await no('h'), b = t(2) } = {};
    return [a, b];
  },
  async () => new (class A {
    constructor(...x) {
      t(x.length);
    }
  })(t(1), await no('i')),
  async () => String.raw`${t(1)}${await no('j')}`,
  async () => (t(1), await no('k'), t(2)),
  async () => (await no('l'))?.[t(1)],
  async () => Math.max(...[t(1), await no('m')], t(2)),
  async () => t((await t(1)) ? await no('n') : t(2)),
  async () => {
    for (const x of [t(1), await no('o')]) t(x);
  },
  async () => class extends t(Object) {
    static [t('s')] = 1;
    [await no('p')]() {}
  },
  async () => delete (await no('q')).x,
  async () => typeof (await no('r')),
  async () => import(await no('s')),
];
(async () => {
  for (const each of cases) {
    log.length = 0;
    try {
      await each();
    } catch (e) {
      console.log(e.message, log.join());
    }
  }
})();

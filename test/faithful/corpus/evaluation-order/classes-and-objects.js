// Keys, values, heritage and spreads in the order of the text, also when one throws.
const log = [];
const t = (name, value = name) => (log.push(name), value);
const fail = (name) => {
  log.push(`fail ${name}`);
  throw new Error(name);
};
const attempt = (run) => {
  let r;
  try {
    r = run();
  } catch (e) {
    r = `${e.message} @${e.stack.match(/objects\.js:(\d+)/g)[1]}`;
  }
  console.log(r, '|', log.splice(0).join(' '));
};
attempt(() => Object.keys({
  [t('k1')]: t('v1'),
  ...t('s', { x: 1 }),
  [t('k2')]() {},
  get [t('k3')]() {
    return t('never');
  },
  k4: [
    t('v4'),
    fail('element'),
    t('never'),
  ],
}));
attempt(() => class extends t('heritage', Object) {
  [t('m')]() {}
  static [t('sk')] = t('sv');
  [t('f')] = t('never');
  static {
    t('block');
    fail('block');
  }
  static late = t('never');
});
attempt(() => class {
  static a = t('a');
  [fail(
    'key',
  )] = 1;
});
attempt(() => new (class {
  x = t('x');
  y = fail('y');
  z = t('never');
})(
  t('arg'),
));
attempt(() => {
  function f(a = t('a'), { b = fail('b') } = t('obj', {}), c = t('never')) {}
  f();
});
attempt(() => [
  ...t('one', [1]),
  ...fail('two'),
  t('never'),
]);
attempt(() => `${t('x')}${
  fail('template')}${t('never')}`);
attempt(() => ({ a: t(1), b: { c: [{ d: t(2), e: t(3) }], f: t(4) }, g: t(5) }).b.c[0].d + t(6));
attempt(() => {
  var a = t('a'), b = t('b', a), { c = fail('c') } = t('d', {}), e = t('never');
});

const where = (e) => e.stack.match(/and-in\.js:(\d+)/)[1];
const log = [];
const t = (name, x) => (log.push(name), x);
const attempt = (run) => {
  let r;
  try {
    r = run();
  } catch (e) {
    r = `${e.name}: ${e.message} @${where(e)}`;
  }
  console.log(r, log.splice(0).join());
};
class A {
  static [Symbol.hasInstance](x) {
    log.push('hasInstance', typeof x);
    return x;
  }
}
attempt(() => t('left', 'truthy')
  instanceof t('right', A));
attempt(() => 0 instanceof A);
attempt(() => ({}) instanceof {
  [Symbol.hasInstance]: undefined });
attempt(() => ({}) instanceof (() => {}));
attempt(() => t('left', {})
  instanceof
  t('right', 5));
attempt(() => [] instanceof Array.bind() && [] instanceof Object);
attempt(() => {
  function F() {}
  F.prototype = 3;
  return new F()
    instanceof F;
});
attempt(() => ({}) instanceof { get [Symbol.hasInstance]() {
  throw new Error('getter');
} });
attempt(() => t('key', 'length') in
  t('object', []));
attempt(() => t('key', { toString: () => t('toString', 'x') }) in
  t('object', new Proxy({}, { has: (_, k) => t(`has ${k}`, true) })));
attempt(() => 'x'
  in 'text');
attempt(() => 'y' in
  undefined);
attempt(() => !('a' in { a: 1 }) || !({} instanceof Object));
attempt(() => {
  for (var i = ('x' in {}) ? 1 : 2; i < 3; i++) t(i);
  return i;
});
attempt(() => {
  const keys = [];
  for (const k of ['a', 'b'].filter((x) => x in { a: 1 })) keys.push(k);
  return keys.join();
});

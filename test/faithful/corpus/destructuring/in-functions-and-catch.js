// Patterns in every parameter position: methods, setters, arrows, constructors, callbacks, catch, rest.
const log = [];
const t = (x) => (log.push(x), x);
const o = {
  method({ a = t('a'), ...rest }, [b = t('b'), , c] = []) {
    return [a, b, c, Object.keys(rest).length];
  },
  set pair([left, right = t('right')]) {
    log.push(left, right);
  },
  *gen({ from = t(0), to }) {
    for (let i = from; i < to; i++) yield i;
  },
};
console.log(o.method({ z: 1 }), o.method({ a: 1 }, [2, 3, 4]), log.splice(0).join());
o.pair = [t('left')];
console.log([...o.gen({ to: 3 })], log.splice(0).join());
class P {
  constructor({ x, y: { z = t('z') } = {} } = {}, ...[first, ...more]) {
    Object.assign(this, { x, z, first, more });
  }
}
console.log(new P(), new P({ x: 1, y: { z: 2 } }, 3, 4, 5), log.splice(0).join());
console.log([['k', { v: 1 }], ['l', {}]].map(([key, { v = t(`default of ${key}`) }]) =>
  `${key}${v}`), log.splice(0).join());
try {
  throw Object.assign(new Error('m'), { info: [1, { code: 'E' }] });
} catch ({ message, info: [, { code, extra = t('extra') }], ...others }) {
  console.log(message, code, extra, Object.keys(others).length);
}
console.log((({ length }, i, { [i]: self }) => [length, self])('text', 1, ['a', 'b']));

// __proto__, duplicates, shorthand, computed, order of keys, nested over lines.
const log = [];
const t = (x) => (log.push(x), x);
const a = 1;
const o = {
  b: t(1),
  [t('c')]: t(2),
  a,
  2: t(3),
  b: t(4),
  'quoted-key': t(5),
  get x() {
    return this.a;
  },
  x: t(6),
  1: t(7),
  [Symbol.for('s')]: t(8),
};
console.log(o, log.splice(0).join());
const proto = { inherited: true };
console.log({ __proto__: proto }.inherited, Object.keys({ __proto__: proto }).length);
console.log(Object.keys({ ['__proto__']: 1 }), Object.keys({ '__proto__': null }));
const __proto__ = { short: 1 };
console.log(Object.keys({ __proto__ }), { __proto__() { return 'method'; } }.__proto__());
console.log({ __proto__: t(5) } instanceof Object, { __proto__: null } instanceof Object);
const nested = {
  level: {
    one: {
      two: [
        t('x'),
        {
          three: t('y'),
          four() {
            return [
              this.three,
              t('z'),
            ];
          },
        },
      ],
    },
  },
  ...{
    spread: t('s'),
  },
  conditional: t(0)
    ? t('no')
    : t('yes'),
  fn: function () {
    return this.conditional;
  },
  iife: (() => {
    return t('iife');
  })(),
};
console.log(nested.level.one.two[1].four(), nested.fn(), log.join());
const frozenOrder = Reflect.ownKeys({ z: 1, 10: 1, [Symbol.iterator]: 1, 9: 1, y: 1, '-1': 1, 1.5: 1 });
console.log(frozenOrder.map(String).join());
const methods = {
  async *gen() {}, async method() {}, *star() {}, get: 1, set: 2, async: 3, static: 4, new: 5,
  await() { return 'await'; },
  get get2() { return 'g'; },
};
console.log(Object.keys(methods).join(), methods.await(), methods.get2);
var { a: { b: deep = t('deep') } = {}, ...others } = { c: 1, d: 2 };
console.log(deep, others);
({}).x = 1;
({ a: o.a } = { a: 'assigned' });
console.log(o.a, o.x);

// Targets, keys, values and defaults: who is evaluated when.
const log = [];
const t = (x, v = x) => (log.push(x), v);
const source = (name, o) => new Proxy(o, {
  get(target, key) {
    if (typeof key === 'symbol') return Reflect.get(target, key);
    log.push(`${name}.${key}`);
    return target[key];
  },
});
const target = {
  set a(v) {
    log.push(`a=${v}`);
  },
  set b(v) {
    log.push(`b=${v}`);
  },
};
const get = (name) => {
  log.push(`target for ${name}`);
  return target;
};
({
  [t('k1', 'x')]: get('x')[t('a')],
  [t('k2', 'y')]: get('y')[t('b')] = t('default y'),
} = source('s', { x: 1 }));
console.log(log.splice(0).join(', '));
[
  get('first').a,
  get('second').b = t('default second'),
  ...get('rest')[t('a')]
] = t('source', [1, undefined, 3, 4]);
console.log(log.splice(0).join(', '));
const {
  p = t('p default'),
  q: {
    r = t('r default'),
    [t('computed')]: s = t('s default'),
  } = t('q default', {}),
  ...rest
} = source('o', { p: undefined, z: 1 });
console.log(p, r, s, rest, log.splice(0).join(', '));
let a = 1, b = 2;
[a, b] = [b, a];
[a, b] = [
  t('b', b),
  t('a', a),
];
console.log(a, b, log.splice(0).join());
const value = ({ a, b: [b] } = { a: t(5), b: t([6]) });
console.log(a, b, value, log.splice(0).join());
for (const { x = t('x default'), y: [z = t('z default')] = [] } of [
  { x: 1 },
  { y: [2] },
]) log.push(x, z);
console.log(log.splice(0).join());
try {
  throw {
    code: t('code'),
    inner: { deep: [1, 2] },
  };
} catch ({
  code,
  inner: { deep: [, second = t('never')] },
  missing = t('missing default'),
}) {
  console.log(code, second, missing, log.splice(0).join());
}
const f = ({ x = t('px'), ...o } = {}, [y = t('py'), ...l] = [], z = t(x + y)) => [x, y, z, o, l];
console.log(f(), f({ x: 1, w: 2 }, [3, 4]), log.splice(0).join());
const { length } = 'text', { 0: first, [length - 1]: last } = 'text', [c, ...cs] = 'text';
console.log(length, first, last, c, cs);
const { toFixed } = 1, { [Symbol.iterator]: iter } = [];
console.log(toFixed.name, iter.name);

// Spread in arrays, calls, new and objects: order of effects, holes, what is copied.
const log = [];
const t = (x) => (log.push(JSON.stringify(x)), x);
const show = (name, x) => console.log(name, x, '|', log.splice(0).join(' '));
const f = (...args) => args;
show('call', f(
  t(1),
  ...t([2, 3]),
  t(4),
  ...t('ab'),
));
show('holes', [, ...[, 1, ,], t(2), ,].map(() => 'x'));
show('keys', Object.keys([1, , 3, ...[,]]));
show('new', new Array(
  ...t([3]),
));
show('new more', new (class {
  constructor(...x) {
    this.x = x;
  }
})(...t([1]), ...t([]), t(2)).x);
show('object', {
  a: t(1),
  ...t({ a: 2, b: 3 }),
  b: t(4),
  ...null,
  ...undefined,
  ...t([5, 6]),
  ...'hi',
  ...t(7),
  ...(t(0) && { never: 1 }),
});
const getters = {
  get x() {
    return t('x');
  },
  get y() {
    return t('y');
  },
  [Symbol('s')]: t('symbol'),
};
Object.defineProperty(getters, 'hidden', { get: () => t('hidden') });
show('getters', { ...getters });
show('super', new (class extends Array {
  constructor(...args) {
    super(
      ...args,
      ...t([9]),
    );
  }
})(1, 2).length);
show('nested', [...[...[t(1)], ...[t(2)]], ...new Set([t(3), 3]), ...new Map([[t('k'), t('v')]])]);
show('optional', f?.(
  ...t([1]),
)?.concat(...t([[2], [3]])));
show('method', Math.max(
  ...[1, 5, 3].map((x) =>
    t(x * 2)),
  ...f(t(7)),
));
show('apply', f.apply(
  null,
  [...t([1])],
));
show('once', (() => {
  const it = [1, 2, 3][Symbol.iterator]();
  const [a] = it;
  return [a, ...it];
})());
class Exotic {
  own = 1;
  get inherited() {
    return t('not copied');
  }
}
show('class', { ...new Exotic() });
show('proto', Object.getPrototypeOf({ ...{ __proto__: { p: 1 } } }) === Object.prototype);

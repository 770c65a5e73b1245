// Keys that are deleted are skipped; order: integers, strings, then the prototype's.
const log = [];
const proto = { inherited: 1, shadowed: 2 };
const o = Object.create(proto, {
  hidden: { value: 1, enumerable: false, configurable: true },
  shadowed: { value: 3, enumerable: false },
});
Object.assign(o, { b: 1, 2: 'two', a: 2, 1: 'one', gone: 3 });
Object.defineProperty(o, 'getter', {
  enumerable: true,
  get() {
    log.push('get');
    delete o.gone;
    return 'got';
  },
});
for (const key in o) {
  if (key === 'b') delete o.gone;
  if (key === 'a') o.added = 1;
  log.push(`${key}=${o[key]}`);
}
console.log(log.splice(0).join(' '));
for (var key in null) log.push('never');
for (key in undefined) log.push('never');
for (key in 'ab') log.push(key);
for (o.k in { x: 1, y: 2 }) log.push(o.k);
for (const [first, second = '-'] in { xy: 1, z: 2 }) log.push(first + second);
for (let key in [5, , 6]) {
  key += '!';
  log.push(key);
}
class A {
  own = 1;
  method() {}
  static s = 1;
}
class B extends A {
  other = 2;
}
for (const k in new B()) log.push(k);
for (const k in B) log.push(k);
for (const k in (() => {
  log.push('once');
  return { p: 1, q: 2 };
})()) {
  if (k === 'p') continue;
  log.push(k);
}
for (const k in new Proxy({ a: 1 }, {
  ownKeys: () => (log.push('ownKeys'), ['a', 'b']),
  getOwnPropertyDescriptor: (t, k2) => (log.push(`gopd ${k2}`), { value: 1, enumerable: k2 === 'a', configurable: true }),
  getPrototypeOf: () => (log.push('proto'), null),
})) log.push(k);
console.log(log.join(' '), key);

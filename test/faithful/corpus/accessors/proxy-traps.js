// Which traps each operation sets off, in order.
const log = [];
const traps = {};
for (const name of Object.getOwnPropertyNames(Reflect)) {
  if (typeof Reflect[name] !== 'function') continue;
  traps[name] = (target, ...args) => {
    const [key] = args;
    log.push(typeof key === 'string' || typeof key === 'symbol' ? `${name}(${String(key)})` : name);
    return Reflect[name](target, ...args);
  };
}
const make = (target) => new Proxy(target, traps);
const show = (name, run) => {
  let value;
  try {
    value = run();
  } catch (e) {
    value = e.message;
  }
  console.log(name, typeof value === 'object' ? JSON.stringify(value) : String(value), '|', log.splice(0).join(' '));
};
const p = make({ a: 1, b: { c: 2 } });
const f = make(function target(x) {
  return new.target ? { made: x } : x;
});
show('get', () => p.b
  .c);
show('set', () => {
  p.a = 2;
});
show('update', () => p.a++ + p.a);
show('has', () => 'a' in p);
show('delete', () => delete p.a);
show('spread', () => ({ ...p }));
show('rest', () => {
  const { b, ...rest } = p;
  return rest;
});
show('for in', () => {
  const keys = [];
  for (const k in p) keys.push(k);
  return keys;
});
show('call', () => f(
  1,
));
show('new', () => new f(
  2,
));
show('instanceof', () => ({}) instanceof f);
show('optional call', () => f?.(3));
show('method', () => make({ m() { return this === undefined; } }).m());
show('keys', () => Object.keys(p));
show('json', () => JSON.stringify(p));
show('freeze', () => Object.isFrozen(Object.freeze(make({ x: 1 }))));
show('extends', () => new (class extends f {
  m() {}
})(4).made);
show('array', () => make([3, 1, 2]).sort().join());
show('spread array', () => Math.max(...make([1, 2])));
show('destructure array', () => {
  const [x] = make([1, 2]);
  return x;
});
show('concat', () => [].concat(make([1])));
show('template', () => `${make({ toString: () => 'text' })}`);
show('compare', () => p == 'x' || p < 1);
show('tag', () => f`x`.length);

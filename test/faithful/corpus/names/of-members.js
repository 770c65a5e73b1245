// Names of methods, accessors, computed and symbol keys, private ones; bound functions.
const sym = Symbol('described');
const bare = Symbol();
const key = () => 'com' + 'puted';
const get = (o, k) => Object.getOwnPropertyDescriptor(o, k);
const o = {
  method(a, b) {},
  get accessor() {
    return 1;
  },
  set accessor(value) {},
  value: () => {},
  [key()]: function () {},
  [sym]: () => {},
  [bare]: () => {},
  [sym.description + 2](x) {},
  *gen(a, b = 2, c) {},
  async asy() {},
  'with space'() {},
  12: () => {},
  1e3() {},
  class: class {},
  __proto__: { inherited() {} },
  async: () => {},
  nested: {
    deep: [
      () => {},
    ],
  },
};
for (const k of Reflect.ownKeys(o)) {
  const d = get(o, k);
  for (const f of [d.value, d.get, d.set]) {
    if (typeof f === 'function') console.log(String(k), JSON.stringify(f.name), f.length, Object.hasOwn(f, 'prototype'));
  }
}
console.log(JSON.stringify(o.nested.deep[0].name), o.inherited.name);
class C {
  static #private = () => {};
  #method() {}
  static field = (a) => a;
  instance = function () {};
  [key()] = () => {};
  static [sym] = class {};
  get #acc() {
    return 1;
  }
  static names() {
    const c = new C();
    return [
      C.#private.name,
      c.#method.name,
      C.field.name,
      c.instance.name,
      c.computed.name,
      C[sym].name,
      C.names.name,
    ];
  }
}
console.log(C.names().join(), C.name, C.length);
console.log(o.method.bind(null, 1).name, o.method.bind(null, 1).length);
console.log(get(o.method, 'name'), get(o.method, 'length'));
delete o.method.name;
console.log(JSON.stringify(o.method.name));

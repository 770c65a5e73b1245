// Descriptors of everything a class makes, and what getters and setters return and throw.
class C {
  static #n = 0;
  static get count() {
    return C.#n++;
  }
  static set count(x) {
    C.#n = x;
  }
  get only() {
    return 'get';
  }
  set other(x) {
    throw new Error(
      `set ${x}`,
    );
  }
  async am() {
    await 0;
  }
  'string key'() {}
  123() {}
  [Symbol('s')] = 1;
  static = 'field named static';
  get = 'field named get';
  async;
  await = 2;
  static static() {
    return 'static static';
  }
  static async *gen(a, b = 1) {
    yield a;
  }
}
for (const target of [C, C.prototype, new C()]) {
  for (const key of Reflect.ownKeys(target)) {
    const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(target, key);
    const f = value ?? get ?? set;
    console.log(
      String(key),
      typeof value,
      f?.name,
      f?.length,
      typeof f === 'function' && Object.hasOwn(f, 'prototype'),
      Object.values(flags).map(Number).join(''),
    );
  }
}
console.log(C.count, C.count, (C.count = 10), C.count, C.static());
const c = new C();
for (const f of [() => (c.only = 1), () => (c.other = 2), () => c.other]) {
  try {
    console.log(f());
  } catch (e) {
    console.log(e.message, /\.js:(\d+)/.exec(e.stack)[1]);
  }
}

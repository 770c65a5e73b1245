// Own keys of every kind of function, their order, and who has a prototype.
const kinds = {
  declaration: (() => {
    function f(a) {}
    return f;
  })(),
  expression: function () {},
  named: function g() {},
  arrow: () => {},
  asynchronous: async () => {},
  generator: function* () {},
  method: { m() {} }.m,
  getter: Object.getOwnPropertyDescriptor({ get x() { return 1; } }, 'x').get,
  klass: class {
    static a = 1;
    static m() {}
    static get b() {
      return 2;
    }
    static {
      this.z = 3;
    }
  },
  derived: class extends Array {},
  strict: function () {
    'use strict';
  },
  bound: function () {}.bind(),
  made: new Function(),
};
for (const [name, f] of Object.entries(kinds)) {
  console.log(
    name,
    Reflect.ownKeys(f).join(),
    Object.keys(f).join(),
    f.prototype && Reflect.ownKeys(f.prototype).map(String).join(),
    Object.getPrototypeOf(f) === Function.prototype,
  );
}
for (const [name, f] of Object.entries(kinds)) {
  try {
    const made = new f();
    console.log(name, typeof made);
  } catch (e) {
    console.log(name, e.message);
  }
}
console.log(Object.getOwnPropertyDescriptors(kinds.klass));

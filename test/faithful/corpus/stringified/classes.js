// Text of classes with fields, static blocks, private methods and super, evaluated again.
class Base {
  hello() {
    return `hello ${this.name}`;
  }
}
class Full extends Base {
  static #count = 0;
  static list = [];
  static {
    for (const x of [1, 2]) this.list.push(x);
  }
  #secret = [3].map((x) => x + 1)[0];
  name = String('full');
  constructor(...args) {
    super(...args);
    Full.#count++;
  }
  get secret() {
    return this.#secret;
  }
  async later() {
    await null;
    return super.hello();
  }
  *[Symbol.iterator]() {
    yield* Full.list;
  }
  static get count() {
    return Full.#count;
  }
}
const again = eval(`(${Full})`);
const elsewhere = new Function('Base', `return ${Full}`)(class {
  hello() {
    return 'other base';
  }
});
const a = new again();
const b = new elsewhere();
console.log(a.secret, again.count, Full.count, [...b], again.list, again === Full);
Promise.all([a.later(), b.later()]).then((x) => console.log(x));
console.log(a.hello(), b.hello(), a instanceof Base, b instanceof Base);

// Private fields, methods, accessors, statics; `#x in`; nesting and brands.
class Counter {
  #n = 0;
  #history = [];
  static #instances = 0;
  static count() {
    return Counter.#instances;
  }
  get #value() {
    return this.#n;
  }
  set #value(v) {
    this.#history.push(
      this.#n,
    );
    this.#n = v;
  }
  constructor() {
    Counter.#instances++;
  }
  #step(by = 1) {
    this.#value += by;
    return this;
  }
  up() {
    return this
      .#step()
      .#step(
        2,
      );
  }
  static isCounter(o) {
    return #n in o && #step in o;
  }
  swap(other) {
    [this.#n, other.#n] = [
      other.#n,
      this.#n,
    ];
    ({ n: this.#value } = { n: this.#n * 2 });
    return this;
  }
  logical() {
    this.#n ||= 7;
    this.#n &&= this.#n + 1;
    this.#n ??= 0;
    return [this.#n++, ++this.#n, -this.#n, delete this.none, typeof this.#n];
  }
  chain(o) {
    return [o?.#n, o?.#step?.(3)?.#n, o?.deep?.#n];
  }
  report() {
    return `${this.#n} [${this.#history}]`;
  }
  Inner = class {
    #n = 'inner';
    both(outer) {
      return [this.#n, outer.report()];
    }
  };
}
const a = new Counter().up();
const b = new Counter();
console.log(a.report(), b.report(), Counter.count());
console.log(a.swap(b).report(), b.report());
console.log(b.logical(), a.chain(b), a.chain(undefined));
console.log(new a.Inner().both(a));
console.log(Counter.isCounter(a), Counter.isCounter({}), Reflect.ownKeys(a));
const proxied = new Proxy(a, {});
try {
  proxied.report();
} catch (e) {
  console.log(e.name, e.message);
}
class Sub extends Counter {
  #n = 'sub';
  both() {
    return [this.#n, this.report()];
  }
}
console.log(new Sub().both(), Sub.isCounter(new Sub()));
const make = () => class {
  #brand;
  static check(o) {
    return #brand in o;
  }
};
const [M1, M2] = [make(), make()];
console.log(M1.check(new M1()), M1.check(new M2()));
console.log(eval('class E { #e = 1; get() { return this.#e } } new E().get()'));

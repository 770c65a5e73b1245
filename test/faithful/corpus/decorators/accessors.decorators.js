// accessor fields, getters and setters under decorators; access objects of the context.
const seen = [];
function watched({ get, set }, context) {
  seen.push([context.kind, context.name, Object.keys(context.access).join()]);
  return {
    get() {
      const value = get.call(this);
      seen.push(`get ${value}`);
      return value;
    },
    set(value) {
      seen.push(`set ${value}`);
      set.call(
        this,
        value + 1,
      );
    },
    init(value) {
      seen.push(`init ${value}`);
      return value * 10;
    },
  };
}
const bound = (value, { name, addInitializer }) => {
  addInitializer(function () {
    this[name] = this[name].bind(this);
  });
};
const limit = (max) => (setter) =>
  function (value) {
    return setter.call(this, Math.min(
      value,
      max,
    ));
  };
class Counter {
  @watched accessor n = [1].map((x) => x + 0)[0];
  @watched
  static accessor total = 5;
  accessor plain = 'plain';
  #v = 0;
  @bound
  read() {
    return [this.n, this.#v];
  }
  @limit(3) set v(x) {
    this.#v = x;
  }
  get v() {
    return this.#v;
  }
}
const c = new Counter();
c.n = 7;
c.v = 100;
const { read } = c;
console.log(read(), c.v, Counter.total, c.plain);
Counter.total++;
for (const each of seen) console.log(each);
console.log(Object.keys(c), Object.getOwnPropertyNames(Counter.prototype));

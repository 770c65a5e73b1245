// Keys, heritage, static fields, static blocks and decorations of order.
const log = [];
const k = (x) => {
  log.push(`key ${x}`);
  return x;
};
const v = (x) => {
  log.push(`value ${x}`);
  return x;
};
const Base = class {
  constructor() {
    log.push('base');
  }
};
class Ordered extends (log.push('heritage'), Base) {
  [k('m1')]() {}
  static [k('s1')] = v('s1');
  [k('f1')] = v('f1');
  static {
    log.push('block 1', Object.keys(this).join());
  }
  get [k('g1')]() {
    return v('g1');
  }
  static [k('s2')] = v(
    Ordered.s1 + this.s1,
  );
  ['f' +
    k('2')] = v(this.f1);
  static {
    var local = v('local');
    log.push(typeof local, typeof arguments_);
    function arguments_() {}
  }
  constructor(x = v('param')) {
    log.push('before super');
    super(v('super arg'));
    log.push(`after super ${Object.keys(this)}`);
  }
  static #p = v('private');
  static [k('read')]() {
    return Ordered.#p;
  }
}
console.log(log.splice(0));
new Ordered();
console.log(log.splice(0));
console.log(Ordered.read(), Reflect.ownKeys(Ordered), Reflect.ownKeys(Ordered.prototype));
const expression = class Inner {
  static self = Inner;
  static try = (() => {
    try {
      Inner = 1;
    } catch (e) {
      return e.message;
    }
  })();
};
console.log(expression.self === expression, expression.try, typeof Inner);

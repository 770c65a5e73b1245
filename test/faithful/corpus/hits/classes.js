class Base {
  static count = 0;
  x = 1;
  #secret = 2;
  static {
    Base.count++;
    Base.count++;
  }
  constructor(y) {
    this.y = y;
    Base.count++;
  }
  get secret() {
    return this.#secret;
  }
  set secret(value) {
    this.#secret = value;
  }
  method() {
    return this.x;
  }
  static make() { return new this(1); }
  #hidden() { return this.#secret; }
  ['computed' + 1]() {
    return this.#hidden();
  }
}
class Derived extends Base {
  constructor(y) {
    super(y);
    this.z = 1;
  }
  method() {
    return super.method() + 1;
  }
}
class Default extends Derived {}
const a = new Derived(1), b = Derived.make(), c = new Default(2);
a.secret = b.secret + 1;
a.method(); b.computed1(); c.method();
console.log(Base.count, a.secret, b.z);
console.log(c);

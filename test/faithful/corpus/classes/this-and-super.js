// this, arguments, new.target and super from arrows, async arrows, eval and nested functions.
class Base {
  who() {
    return `base ${this.name}`;
  }
  static who() {
    return `static ${this.name}`;
  }
  get prop() {
    return this.name.length;
  }
  set prop(x) {
    this.stored = x;
  }
}
class Derived extends Base {
  name = 'derived';
  arrow = () => [super.who(), this.name];
  constructor() {
    const early = () => this;
    try {
      early();
    } catch (e) {
      console.log(e.name, e.message);
    }
    const run = () => super();
    run();
    console.log(early() === this, new.target === Derived);
    try {
      run();
    } catch (e) {
      console.log(e.message);
    }
  }
  async m(a, b) {
    const args = async () => {
      await null;
      return [
        ...arguments,
        super.who(),
        new.target,
      ];
    };
    super.prop = await args();
    return [this.stored, super.prop, eval('super.who() + this.name')];
  }
  *g() {
    yield* [super.who(), (() => super.prop)()];
  }
  static s() {
    return [1].map(() => super.who());
  }
  ['computed']() {
    return {
      __proto__: { inner: () => 'proto' },
      inner() {
        return super.inner() + [1, 2].map(() => arguments.length);
      },
    }.inner(1, 2, 3);
  }
}
const d = new Derived();
d.m('a', 'b').then((x) => console.log(x));
console.log([...d.g()], Derived.s(), d.computed(), d.arrow.call(null));
for (const bad of [
  () => new (class extends Base { constructor() {} })(),
  () => new (class extends Base { constructor() { super(); return 1; } })(),
  () => new (class extends null {})(),
  () => Derived(),
  () => new (class extends Base {
    constructor() {
      return {
        own: 1,
      };
    }
  })().who(),
]) {
  try {
    console.log(bad());
  } catch (e) {
    console.log(e.name, e.message, /\.js:(\d+)/.exec(e.stack)[1]);
  }
}

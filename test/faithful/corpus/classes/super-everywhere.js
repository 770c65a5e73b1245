// super in methods, statics, arrows, accessors, fields, blocks, object literals, computed and assigned.
class Base {
  x = 'base x';
  greet(...args) {
    return [`base greets ${this.id}`, ...args].join(' ');
  }
  get prop() {
    return `prop of ${this.id}`;
  }
  set prop(v) {
    this.stored = `stored ${v}`;
  }
  static create(id) {
    const made = new this();
    made.id = id;
    return made;
  }
  static tag = (s) => s[0];
}
class Derived extends Base {
  field = super.greet(
    'field',
  );
  arrow = () => super
    .greet('arrow');
  greet(name) {
    return super.greet(
      name,
      [1].map(() => super.prop)[0],
      super['gre' + 'et'](),
    );
  }
  get prop() {
    return `derived ${super.prop}`;
  }
  set prop(v) {
    super.prop = v;
    super
      .own = [
        v,
      ];
  }
  static create(...args) {
    return super
      .create(
        ...args,
      );
  }
  static {
    this.viaBlock = super.tag`block`;
    this.optional = super.missing?.(1);
  }
  *gen() {
    yield super.greet('gen');
    yield* [super.prop];
  }
  update() {
    super.n ??= 1;
    super.n++;
    super.n += 2;
    return [this.n, Base.prototype.n];
  }
  nested(f = () => super.greet('default')) {
    return {
      inner: () => f(),
      prop: super.prop,
    };
  }
  evals() {
    return eval('super.greet("eval")');
  }
  deletes() {
    try {
      delete super.x;
    } catch (e) {
      return `${e.name}: ${e.message}`;
    }
  }
}
const d = Derived.create('d');
console.log(d.field, '|', d.arrow(), '|', d.greet('me'));
d.prop = 5;
console.log(d.prop, d.stored, d.own, Derived.viaBlock, Derived.optional);
console.log([...d.gen()], d.update(), d.nested().inner(), d.nested().prop);
console.log(d.evals(), d.deletes());
const proto = {
  hello() {
    return `proto ${this.n}`;
  },
};
const o = {
  __proto__: proto,
  n: 1,
  hello() {
    const call = () => super.hello;
    return `${super.hello()} ${
      call().call({ n: 2 })
    }`;
  },
  set over(v) {
    super.hidden = v;
  },
};
o.over = 3;
console.log(o.hello(), o.hidden, proto.hidden);

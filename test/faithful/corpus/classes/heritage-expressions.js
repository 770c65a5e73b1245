// What may stand behind extends, and what it is asked for.
const log = [];
const t = (x, v) => (log.push(x), v);
const Mixin = (Base) => class Mixed extends Base {
  mixed() {
    return [
      ...super.mixed?.() ?? [],
      new.target,
      this.constructor.name,
    ];
  }
};
class Root {
  static make(...args) {
    return new this(...args);
  }
}
class A extends Mixin(Mixin(Root)) {}
class B extends (t('comma'), Root) {}
class C extends (t(0, 0) || t(1, A)) {}
class D extends class Inner {
  inner = t('inner field', 1);
} {}
class E extends t('call', {
  Deep: { Er: A },
})
  .Deep
  .Er {}
class F extends new Proxy(Root, {
  get(target, key) {
    t(`get ${String(key)}`);
    return Reflect.get(...arguments);
  },
  construct(...args) {
    t('construct');
    return Reflect.construct(...args);
  },
}) {}
const G = class extends (function () {
  return Array;
}()) {};
class H extends Object {
  constructor(x) {
    super(x);
    this.isX = this === x;
  }
}
class N extends null {
  static s = 1;
  constructor() {
    return Object.create(new.target.prototype);
  }
}
console.log(log.splice(0).join());
console.log(A.make().mixed(), Object.getPrototypeOf(C) === A, new D().inner, new E().mixed().length);
console.log(new F() instanceof Root, log.splice(0).join());
console.log(new G(1, 2).length, G.from([1]) instanceof G, new H({}).isX, Object.getPrototypeOf(N.prototype), new N() instanceof N);
for (const make of [
  () => class extends undefined {},
  () => class extends {} {},
  () => class extends (() => {}) {},
  () => class extends (function* () {}) {},
  () => class extends Object.assign(function () {}, { prototype: 1 }) {},
  () => {
    const Bound = function () {}.bind();
    return class extends Bound {};
  },
]) {
  try {
    console.log(typeof make());
  } catch (e) {
    console.log(e.name, e.message.replace(/value .*? (is|does)/s, 'value … $1'));
  }
}

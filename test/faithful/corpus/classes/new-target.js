const names = [];
function F() {
  names.push(new.target?.name);
  const arrow = () => () => new.target;
  return arrow()() === new.target
    ? undefined
    : {};
}
new F();
F();
F.call({});
Reflect.construct(F, [], class Other {});
new (F.bind())();
class A {
  constructor(target = new.target) {
    names.push(
      target.name,
      eval('new.target.name'),
    );
  }
  field = new.target;
  static s = new.target;
  static {
    names.push(new.target);
  }
  method() {
    return new.target;
  }
}
class B extends A {
  constructor() {
    super();
    names.push(new.target === B);
  }
}
new B();
new A();
console.log(names.map(String).join());
console.log(new A().field, A.s, new A().method());
const o = {
  get x() {
    return new.target;
  },
};
console.log(o.x, (function () {
  return [1].map(() => new.target)[0];
})());
const { prototype } = class extends (function Fn() {
  names.push(new.target.name);
}) {};
new prototype.constructor();
console.log(names.at(-1) === prototype.constructor.name, new.target);

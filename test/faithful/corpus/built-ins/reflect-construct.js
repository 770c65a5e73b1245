// Reflect.construct and apply with other new.targets, bound functions, Symbol.toPrimitive, coercions.
class A {
  field = 'a field';
  constructor(...args) {
    this.args = args;
    this.target = new.target?.name;
  }
}
class B {
  get b() {
    return 'b';
  }
}
function Old(x) {
  if (!new.target) return new Old(x);
  this.x = x;
}
const made = Reflect.construct(
  A,
  [1, 2],
  B,
);
console.log(made, made instanceof B, made.b, made.field);
console.log(Reflect.construct(Date, [0], A) instanceof A, Old(3).x, new (Old.bind(null, 4))().x);
console.log(Reflect.apply(Math.max, undefined, [1, 3, 2]), Old.bind().name, (() => {}).bind().length);
const order = [];
const convertible = {
  [Symbol.toPrimitive](hint) {
    order.push(hint);
    return hint === 'string' ? 'text' : 7;
  },
};
const older = {
  valueOf() {
    order.push('valueOf');
    return {};
  },
  toString() {
    order.push('toString');
    return '8';
  },
};
console.log(
  +convertible,
  `${convertible}`,
  convertible + '',
  older * 2,
  `${older}`,
  [older] + [],
  { [convertible]: 1, [older]: 2 },
  older == 8,
  convertible < older,
);
console.log(order.join());
for (const bad of [() => Symbol() + '', () => `${Object.create(null)}`, () => +10n, () => 1n + 1]) {
  try {
    console.log(bad());
  } catch (e) {
    console.log(e.name, e.message);
  }
}

// Objects that replace `this`, in base and derived classes and plain functions.
const other = { other: true };
class Base {
  #brand = 1;
  constructor(give) {
    if (give) {
      return give;
    }
  }
  static has(o) {
    return #brand in o;
  }
}
class Stamp extends Base {
  #stamp = [1, 2].map((x) => x * 2);
  field = 'field';
  constructor(give, after) {
    super(give);
    if (after !== undefined) return after;
  }
  static read(o) {
    return o.#stamp.join();
  }
}
const plain = {};
const stamped = new Stamp(plain);
console.log(stamped === plain, Stamp.read(plain), plain.field, Base.has(plain));
console.log(new Stamp({}, other) === other);
for (const after of [undefined, null, 1, 'text', Symbol.iterator, other, () => {}]) {
  try {
    console.log(typeof after, new Stamp(undefined, after) instanceof Stamp);
  } catch (e) {
    console.log(typeof after, e.name, e.message);
  }
}
function Plain(value) {
  this.made = true;
  try {
    return value;
  } finally {
    this.late = true;
  }
}
for (const value of [1, null, other, [1]]) console.log(new Plain(value));
class Never extends Base {
  constructor() {
    return Object.create(
      Never.prototype,
      { x: { value: 1, enumerable: true } },
    );
  }
}
console.log(new Never().x, new Never() instanceof Never);
const Weird = class extends Base {
  constructor() {
    const make = () => super(other);
    return [
      make(),
      this,
    ];
  }
};
console.log(new Weird());

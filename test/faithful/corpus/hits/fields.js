const make = (n) => n;
class A {
  plain = 1;
  arrow = () => make(2);
  expression = function () {
    return 1;
  };
  static table = new Map();
  static {
    for (const x of [1, 2]) this.table.set(x, make(x));
  }
  constructor() {
    this.arrow();
    this.expression();
  }
}
new A(); new A();
const B = class extends A {
  static s = () => 1;
};
new B(); B.s();
console.log(new B());
console.log(A.table);

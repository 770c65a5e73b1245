// Classes and functions exported under several names, assigned later, and seen through the namespace.
import * as self from './class-exports.mjs';
export { C as A, C as B, f as g };
class C {
  static #made = 0;
  static name2 = (() => C.name)();
  id = ++C.#made;
  static of(...args) {
    return new this(
      ...args,
    );
  }
}
export function f() {
  return self.g === f;
}
export let assigned = function () {};
export const fromArrow = () => {},
  fromClass = class {},
  [fromPattern = () => {}] = [];
console.log(self.A === self.B, self.A.name, C.name2, f());
console.log(self.A.of().id, self.B.of(1, 2).id);
console.log(assigned.name, fromArrow.name, fromClass.name, fromPattern.name);
assigned = class Other {};
console.log(self.assigned.name);
f = () => 'replaced';
console.log(self.g(), self.f === self.g);

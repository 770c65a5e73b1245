// What `export default` calls things that have no name.
import * as self from './default-exports.mjs';

export default (
  a,
  b,
) => [a, b];
export const named = () => {};
export let later;
later = class {};
export { named as renamed };
export function declared() {
  return declared.name;
}
export class Klass {
  static self = () =>
    Klass.name;
}
console.log(self.default.name, self.default.length);
console.log(self.named.name, self.renamed === named, self.later.name);
console.log(self.declared(), self.Klass.self(), Object.keys(self).join());
console.log((() => this)());

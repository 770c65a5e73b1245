// Statements that only modules have, over lines: multi-line exports, lists, defaults with calls in them.
import
  def,
  {
    a as renamedA,
    make,
  }
  from
    './_forms.mjs';
import * as
  ns from './_forms.mjs';
import * as self from './forms.mjs';
const call = (x, ...rest) => [
  x,
  rest.length,
];
export const one = call(
    1,
    call(2),
  ),
  two = () => 'two',
  { three = call(
    3,
  ) } = {};
export {
  one as
    first,
  two as "string name",
};
export
function spread() {
  return 'spread';
}
export default [
  call(
    4,
  ),
  ...call(5),
  function () {
    return this;
  },
];
console.log(
  def(
    renamedA,
  ),
  make`tag${ns.a}`,
);
console.log(one, two.name, three, spread());
console.log(Object.keys(self), self.default.at(-1).name, self['string name'].name);

const make = () => 1;
function one(a = make(), { b = make(), c } = { c: make() }, ...rest) {
  return a + b + c + rest.length;
}
one(); one(1); one(1, {}, 3);
const arrow = (a = () => make()) => a();
arrow(); arrow(() => 2);
const { a = make(), b: [d = make()] = [] } = {};
function lazy(f = function () {
  return make();
}) {
  return f();
}
lazy(); lazy(make);
console.log(one(1), arrow(), lazy());
console.log(a, d);

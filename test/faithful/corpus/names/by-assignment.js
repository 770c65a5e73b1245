// Anonymous functions and classes take their name from where they stand; parentheses keep, commas lose it.
const show = (...fns) => console.log(fns.map((f) => `${f.name}/${f.length}`).join(' '));
const arrow = (a, b) => a + b;
let expression = function (a, b = 1, c) {};
var generator = function* (...rest) {};
const asynchronous = async ({ a }, [b]) => {};
const klass = class {};
const withConstructor = class {
  constructor(a, b) {}
};
const ownName = class {
  static name = 'own static';
};
const methodName = class {
  static name() {}
};
show(arrow, expression, generator, asynchronous, klass, withConstructor);
console.log(ownName.name, typeof methodName.name);
const parens = ((x) => x);
const comma = (0, (x) => x);
const conditional = arrow ? (x) => x : null;
const logical = null ?? function () {};
const chained = (expression = (y) => y);
show(parens, comma, conditional, logical, chained, expression);
let assigned;
assigned = () => {};
let or, and = 1, nullish;
or ||= () => {};
and &&= function () {};
nullish ??= class {};
show(assigned, or, and, nullish);
const o = {};
o.member = () => {};
o['computed'] = function () {};
o.logical ??= () => {};
show(o.member, o.computed, o.logical);
const overLines =
  (
    a,
    b,
  ) =>
    a + b;
const overLines2 = function
(
  x
) {};
const wrapped = (
  // comment
  class {
    static made = [1].map(
      String);
  }
);
show(overLines, overLines2, wrapped);
const { a = () => {}, b: { c = class {} } = {}, ['d' + 1]: e = function () {} } = {};
const [f = () => {}, [g = (x) => x] = []] = [];
show(a, c, e, f, g);
function defaults(h = () => {}, { i = (x, y) => {} } = {}, [j = class {}] = []) {
  return [h, i, j];
}
show(...defaults());
let k, l;
({ k = () => {}, x: l = function () {} } = {});
show(k, l);
for (const m = () => {}; ;) {
  show(m);
  break;
}
for (const { n = () => {} } of [{}]) show(n);
show((() => {}), function () {}, class {}, new Function('a', 'b', ''));

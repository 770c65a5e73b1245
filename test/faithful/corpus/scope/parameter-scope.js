// Defaults see other parameters, not the body; with defaults the body has variables of its own.
var x = 'outer';
function separate(a = () => x, b = () => (x = 'set by default')) {
  var x = 'body';
  const before = [a(), x];
  b();
  return [...before, a(), x];
}
console.log(separate(), x);
function sharedName(x, get = () => x) {
  var x;
  const first = [x, get()];
  x = 'changed';
  return [...first, x, get()];
}
console.log(sharedName('given'));
function order(
  a = log('a'),
  { b = log('b'), [log('key')]: c = log('c') } = log({}),
  [d = log('d')] = [],
  ...rest
) {
  return [a, b, c, d, rest.length];
}
function log(value) {
  console.log('default', value);
  return value;
}
console.log(order());
console.log(order(1, { b: 2, key: 3 }, [4], 5, 6));
console.log(order.length, order.name);
function functionInBody(f = () => typeof inner) {
  function inner() {}
  return [f(), typeof inner];
}
console.log(functionInBody());
function early(a = b, b = 1) {
  return [a, b];
}
try {
  early();
} catch (e) {
  console.log(e.name, e.message);
}
console.log(early(1), early(1, undefined), early(null));
const arrow = (a, b = a, c = () => [a, b], ...[d, e = d]) => {
  a = 'changed';
  return [c(), d, e];
};
console.log(arrow(1), arrow(1, 2, undefined, 3), arrow.length);
function thisAndTarget(a = this, b = new.target, c = arguments.length) {
  return [a === globalThis || a === undefined, b?.name, c];
}
console.log(thisAndTarget(), new (function Maker(...args) {
  return thisAndTarget.apply(undefined, args);
})(undefined, undefined));

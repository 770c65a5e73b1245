// Mapped in sloppy functions with simple parameters, else a copy.
function mapped(a, b) {
  a = 'changed';
  arguments[1] = 'through';
  const deleted = delete arguments[0];
  a = 'again';
  return [a, b, arguments[0], arguments[1], deleted, arguments.length];
}
console.log(mapped(1, 2), mapped(1));
function unmapped(a, b = 2) {
  a = 'changed';
  arguments[1] = 'through';
  return [a, b, arguments[0], arguments[1], arguments.length];
}
console.log(unmapped(1, 3));
function strict(a) {
  'strict? no, just a string';
  a = 2;
  return [a, ...arguments];
}
console.log(strict(1));
function inArrows(...rest) {
  const inner = () => () =>
    arguments.length +
    rest.length;
  return inner()();
}
console.log(inArrows(1, 2));
function reduced() {
  let sum = 0;
  for (const each of arguments) sum += each;
  for (let i = 0; i < arguments.length; i++) {
    arguments[i] *= 2;
  }
  return [sum, Array.from(arguments), Object.keys(arguments), typeof arguments[Symbol.iterator]];
}
console.log(reduced(1, 2, 3));
function callee() {
  try {
    return arguments.callee === callee;
  } catch (e) {
    return e.name;
  }
}
console.log(callee());
function passes() {
  return mapped.apply(
    this,
    arguments,
  );
}
console.log(passes('p', 'q'));
function* generates(a) {
  a = yield arguments[0];
  yield arguments[0];
  arguments[0] = 'set';
  return a;
}
const g = generates('first');
console.log(g.next(), g.next('sent'), g.next());
const o = {
  get accessor() {
    return arguments.length;
  },
  set accessor(v) {
    console.log(arguments[0] === v, arguments.length);
  },
};
o.accessor = o.accessor;
console.log(Object.prototype.toString.call((function () {
  return arguments;
})()));

// What sloppy functions see of their callers.
function inner() {
  return inner.caller && inner.caller.name;
}
function outer() {
  return inner(
  );
}
function recursive(n) {
  return n === 0
    ? recursive.caller === recursive
    : recursive(n - 1);
}
const o = {
  method: function method() {
    return inner();
  },
  get getter() {
    return inner();
  },
};
console.log(outer(), recursive(2), o.method(), o.getter);
console.log([1].map(function callback() {
  return inner();
}), (() => inner())());
function withCallee(n) {
  return n > 0
    ? n * arguments.callee(
      n - 1)
    : 1;
}
console.log(withCallee(5));
function keepsArguments(a) {
  var before = keepsArguments.arguments && keepsArguments.arguments[0];
  a = 'changed';
  return [before, keepsArguments.arguments[0], keepsArguments.arguments === arguments];
}
console.log(keepsArguments('first'), keepsArguments.arguments);
class Strict {
  static m() {
    return inner();
  }
}
console.log(Strict.m());

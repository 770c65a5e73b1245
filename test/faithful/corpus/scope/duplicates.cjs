// Parameters and functions of one name, arguments as names.
function twice(a, b, a) {
  return [a, b, arguments.length];
}
console.log(twice(1, 2, 3), twice(1), twice.length);
function twoFunctions() {
  return same();
  function same() {
    return 'first';
  }
  function same() {
    return 'second';
  }
}
console.log(twoFunctions());
function paramAndFunction(x) {
  return typeof x;
  function x() {}
}
console.log(paramAndFunction(1));
function varAndFunction() {
  var before = typeof v;
  var v = 1;
  function v() {}
  return [before, typeof v];
}
console.log(varAndFunction());
function ownArguments() {
  var arguments = 'mine';
  return arguments;
}
console.log(ownArguments(1));
function functionArguments() {
  return typeof arguments;
  function arguments() {}
}
console.log(functionArguments(1));
function paramArguments(arguments) {
  arguments = [
    arguments,
  ];
  return arguments;
}
console.log(paramArguments(1));
function self() {
  var self = typeof self;
  return self;
}
console.log(self());
const named = function fn() {
  fn = 1;
  return typeof fn;
};
console.log(named());
function evalName(eval) {
  var undefined = eval;
  return undefined;
}
console.log(evalName(7));

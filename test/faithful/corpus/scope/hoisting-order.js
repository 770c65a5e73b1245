// Functions first, then vars, then statements; typeof before, between and after.
const log = (...x) => console.log(x.join(' '));
log(typeof early, typeof late, typeof once, early());
var late = 1;
function early() {
  return typeof inner + inner();
  var inner = 5;
  function inner() {
    return typeof inner;
  }
}
var once = function once2() {
  return typeof once2 + typeof once;
};
log(late, once(), typeof once2);
function redeclared() {
  return 'first';
}
log(redeclared());
function redeclared() {
  return 'second';
}
var redeclared;
log(typeof redeclared, redeclared());
function f() {
  log(typeof a, typeof b, typeof c);
  if (true) {
    var a = 1;
    function c() {}
  }
  for (var b = 0; b < 2; b++) {
    var inLoop = (inLoop ?? 0) + b;
  }
  try {
    throw 1;
  } catch (e) {
    var fromCatch = e;
  }
  log(typeof a, b, typeof c, inLoop, fromCatch);
  return;
  var never = 1;
}
f();
function manyVars(x, y) {
  var x;
  var y = 2;
  log(x, y, arguments[1]);
  var arguments;
  log(typeof arguments, arguments.length);
}
manyVars('x', 'y');

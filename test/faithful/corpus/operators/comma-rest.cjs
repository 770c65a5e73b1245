// What strict code refuses to delete, and void in front of everything.
var global1 = 1;
globalThis.configurable = 1;
function f(p) {
  var local = 1;
  return [delete local, delete p, delete arguments, delete f, delete configurable, delete undeclared];
}
console.log(f(1), typeof configurable, global1);
console.log(void function () {}(), void 0 === undefined, void new (class {})());
console.log(delete [].length, (function () {
  try {
    return delete Object.freeze([1])[
      0];
  } catch (e) {
    return e.message;
  }
})());

'use strict'; const first = () => typeof this;
// A file that is strict by itself: errors that sloppy code does not have.
const attempts = {
  assign() {
    undeclared =
      1;
  },
  readOnly() {
    Object.freeze([1])[
      0
    ] = 2;
  },
  getterOnly() {
    ({
      get x() {
        return 1;
      },
    }).x = 2;
  },
  deletes() {
    delete Object
      .prototype;
  },
  thisOf() {
    return (function () {
      return this;
    })();
  },
  callee() {
    return arguments
      .callee;
  },
  primitive() {
    'text'.x =
      1;
  },
  extend() {
    Object.preventExtensions({})
      .x = 1;
  },
  caller() {
    return attempts.caller
      .caller;
  },
};
console.log(first());
for (const [name, f] of Object.entries(attempts)) {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, `${e.name}: ${e.message}`, e.stack.match(/strict\.js:(\d+)/)[1]);
  }
}
{
  function inBlock() {}
}
console.log(typeof inBlock);

// Things that only a function wrapper has: arguments, new.target, shadowed names, redeclared parameters.
console.log(arguments.length, new.target, typeof arguments[1]);
var exports2 = exports;
{
  let module = 'shadowed';
  const require = (x) => `not ${x}`;
  console.log(module, require('fs'), exports2 === exports);
}
function inner(require, module) {
  var exports = require;
  return [exports, module, arguments.length];
}
console.log(
  inner(1, 2),
  inner.call(this),
);
var __filename2 = (() => __filename)();
console.log(__filename2 === __filename, (() => arguments.length)(), (() => this === module.exports)());
module.exports = {
  ...module.exports,
  get lazy() {
    return typeof require;
  },
};
console.log(module.exports.lazy);

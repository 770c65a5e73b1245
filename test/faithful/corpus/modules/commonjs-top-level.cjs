// What the top of a CommonJS file is: a function with arguments and `this`, which may return.
console.log(this === module.exports, arguments.length, arguments[0] === exports, typeof arguments[2]);
console.log(typeof require, typeof __filename, typeof __dirname, new.target, module.children.length);
exports.a = 1;
this.b = 2;
module.exports.c = function () {
  return Object.keys(
    exports,
  );
};
console.log(exports.c());
const arrow = () => [this === exports, arguments.length];
console.log(arrow());
var exports2 = exports;
{
  var exports = { shadow: true };
}
console.log(exports === exports2, module.exports === exports2);
process.on('exit', () => {
  console.log('exit', typeof late);
});
for (const x of [1, 2, 3]) {
  try {
    if (x === 2) {
      return console.log(
        'returns from the top',
      );
    }
    console.log(x);
  } finally {
    console.log('finally', x);
  }
}
console.log('never');
var late = 1;

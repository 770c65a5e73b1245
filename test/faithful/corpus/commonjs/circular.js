// A cycle of require: the half-finished exports, and functions called before their module has run to its end.
exports.early = 'early';
exports.hoisted = hoisted;
exports.log = [];
const other = require('./_circular.cjs');
exports.late = 'late';
function hoisted(x) {
  const inner = (y) => y * 2;
  return typeof later === 'undefined' ? inner(x) : later(x);
}
var later = (x) => `later ${x}`;
console.log(exports.log);
console.log(other.seenLater());
console.log(
  hoisted(
    4,
  ),
  Object.keys(other),
);

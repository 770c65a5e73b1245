// module.exports, exports and this: the same until one is replaced.
const assert = (name, value) => console.log(name, value);
assert('this', this === exports && exports === module.exports);
exports.a = 1;
this.b = 2;
module.exports.c = 3;
assert('keys', Object.keys(module.exports));
const before = exports;
exports = module.exports = function replaced() {
  return Object.keys(
    before,
  );
};
exports.d = 4;
assert('function', module.exports());
assert('this stays', this === before);
assert('properties', Object.keys(module.exports));
assert('arguments', [arguments.length, arguments[0] === before, arguments[2] === module]);
const inner = require('./_inner.cjs');
assert('inner', inner);
assert('cached', require('./_inner.cjs') === inner);
delete require.cache[require.resolve('./_inner.cjs')];
assert('again', [require('./_inner.cjs') === inner, require('./_inner.cjs').n]);
assert('children', module.children.length);
assert('main', [require.main === module, module.parent == null, inner.parentIsMain, inner.main]);
assert('paths', [__filename.startsWith(__dirname), module.id, module.loaded, module.filename === __filename]);

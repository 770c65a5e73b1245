// The global object made non-extensible, its properties fixed.
const say = console.log;
Object.preventExtensions(globalThis);
function sloppy() {
  try {
    leaked = 1;
    return typeof leaked;
  } catch (e) {
    return e.name;
  }
}
say(sloppy());
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return e.message;
  }
};
say(attempt(() => Object.defineProperty(globalThis, 'mine', { value: 1 }) === globalThis));
const { late } = require('./_late.cjs');
say(
  late(1),
  Object.isExtensible(globalThis),
);

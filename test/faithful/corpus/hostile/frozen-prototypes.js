// Prototypes and constructors frozen: classes, errors, closures and other files go on to work.
const say = console.log;
for (const C of [Object, Function, Array, Promise, Error, Map, Set, RegExp, Symbol, Number, String]) {
  Object.freeze(C.prototype);
  Object.freeze(C);
}
for (const o of [Math, JSON, Reflect, Atomics, Object.getPrototypeOf(function* () {}), Object.getPrototypeOf(async () => {})]) Object.freeze(o);
class A {
  static list = [];
  toString() {
    return 'A';
  }
}
function assign(target) {
  const log = [];
  for (const key of ['constructor', 'name', 'x']) {
    try {
      target[key] = 1;
      log.push(target[key] === 1);
    } catch (e) {
      log.push(e.message);
    }
  }
  return log;
}
say(assign({}), assign([]), assign(new A()), assign(new Error('e')));
say(`${new A()}`, [3, 1].sort().join());
const { late, later } = require('./_late.cjs');
say(late(1));
later(4)
  .then((x) => say(x))
  .finally(() => say('end'));

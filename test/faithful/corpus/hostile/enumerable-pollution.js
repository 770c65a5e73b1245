// Enumerable properties on Object.prototype: for-in and spreads see them as always.
const say = console.log;
Object.prototype.polluted = 'p';
Object.prototype[7] = 'seven';
Function.prototype.extra = () => 'extra';
function work(o) {
  const keys = [];
  for (const k in o) keys.push(k);
  for (const k in [1]) keys.push(k);
  for (const k in work) keys.push(k);
  return keys;
}
class A {
  own = 1;
  static s = 2;
}
const seen = [work({ a: 1 }), work(new A()), work('x'), [][7], {}.polluted, { ...{} }, work.extra()];
const { late } = require('./_late.cjs');
const value = late(1);
delete Object.prototype.polluted;
delete Object.prototype[7];
delete Function.prototype.extra;
say(seen, value);
say(Reflect.ownKeys(Object.prototype).length > 5);

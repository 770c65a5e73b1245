// push, slice, map, reduce, fill and others replaced: only the program's own calls of them are seen.
const say = console.log;
const log = [];
const names = ['push', 'pop', 'slice', 'splice', 'map', 'reduce', 'filter', 'find', 'forEach', 'fill', 'concat', 'flatMap', 'indexOf'];
const before = {};
let n = 0;
for (const name of names) {
  before[name] = Array.prototype[name];
  Array.prototype[name] = function (...args) {
    log[n++] = name;
    return Reflect.apply(before[name], this, args);
  };
}
const typed = Object.getPrototypeOf(Float64Array.prototype);
for (const name of ['fill', 'slice', 'subarray', 'set']) {
  const original = typed[name];
  typed[name] = function (...args) {
    log[n++] = `typed ${name}`;
    return Reflect.apply(original, this, args);
  };
}
function work(list) {
  return list
    .map((x) => x + 1)
    .filter((x) => x > 1)
    .reduce((a, b) => a + b);
}
const value = work([1, 2]);
const from = n;
const { late } = require('./_late.cjs');
const loaded = log.filter((_, i) => i >= from && log[i].startsWith('typed'));
const during = n;
const lateValue = late(1);
const after = n;
for (const name of names) Array.prototype[name] = before[name];
say(value, lateValue, during - from, after - during);
say(log.slice(0, from), loaded);

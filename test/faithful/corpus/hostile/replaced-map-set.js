// Map, Set, WeakMap, Array, Object and Promise replaced on the global object.
const say = console.log;
const made = [];
for (const name of ['Map', 'Set', 'WeakMap', 'WeakRef', 'Float64Array', 'Int32Array', 'SharedArrayBuffer']) {
  const Original = globalThis[name];
  globalThis[name] = class {
    constructor() {
      made.push(name);
      throw new Error(
        `no ${name}`,
      );
    }
    static original = Original;
  };
}
function work(n) {
  try {
    return n > 0
      ? work(n - 1)
      : new Map();
  } catch (e) {
    return e.message;
  }
}
say(work(2));
const { late, later } = require('./_late.cjs');
say(late(1), made);
later(3).then((x) => say(x, made));

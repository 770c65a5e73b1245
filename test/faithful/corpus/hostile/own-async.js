// The program replaces timers, queueMicrotask, nextTick and Promise itself; async functions do not care.
const say = console.log;
const log = [];
const names = ['setTimeout', 'setImmediate', 'queueMicrotask', 'Promise', 'setInterval', 'clearTimeout', 'structuredClone', 'MessageChannel', 'Worker', 'SharedArrayBuffer', 'Atomics'];
const before = {};
for (const name of names) {
  before[name] = globalThis[name];
  globalThis[name] = function replaced() {
    log.push(name);
    throw new Error(name);
  };
}
const { nextTick } = process;
process.nextTick = () => log.push('nextTick');
async function f(x) {
  for (let i = 0; i < 50; i++) {
    await x;
    if (i % 10 === 0)
      await g(
        i,
      );
  }
  return x;
}
async function g(i) {
  try {
    await null;
    if (i === 20) throw i;
  } catch (e) {
    log.push(`caught ${e}`);
  }
}
const { late } = require('./_late.cjs');
f('done').then((x) => {
  Object.assign(globalThis, before);
  process.nextTick = nextTick;
  say(x, late(1));
  say(log);
});

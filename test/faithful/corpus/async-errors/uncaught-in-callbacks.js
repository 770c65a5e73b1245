// uncaughtException: what is thrown in timers, ticks and listeners, and in what order.
const { EventEmitter } = require('node:events');
const at = (e) => /\.js:(\d+)/.exec(e.stack)?.[1];
process.on('uncaughtException', (error, origin) => {
  console.log('uncaught', error.message, at(error), origin);
  // One after the other: what comes first among timers and immediates is a matter of luck.
  setImmediate(() => steps.shift()?.());
});
function thrower(name) {
  return function named() {
    try {
      throw new Error(
        name,
      );
    } finally {
      console.log('leaving', name);
    }
  };
}
const steps = [
  () => process.nextTick(thrower('tick')),
  () => queueMicrotask(thrower('microtask')),
  () => new Promise(thrower('executor')),
  () => setTimeout(thrower('timeout'), 1),
  () =>
    setImmediate(
      thrower('immediate'),
    ),
  () => {
    try {
      emitter.emit('x');
    } catch (e) {
      console.log('caught', e.message);
    }
    emitter.emit(
      'error',
      new Error('no listener'),
    );
  },
  async () => {
    await null;
    thrower('async')();
  },
];
const emitter = new EventEmitter();
emitter.on('x', thrower('listener'));
steps.shift()();

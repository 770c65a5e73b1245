// process.on, emit, exit and nextTick replaced: what the program does goes through its own.
const say = console.log;
const calls = [];
const real = process.on;
process.on = function (name, ...rest) {
  calls.push(
    `on ${name}`,
  );
  return real.call(this, name, ...rest);
};
process.addListener = process.once = process.on;
const emit = process.emit;
process.emit = function (name, ...args) {
  calls.push(`emit ${String(name)}`);
  return emit.apply(this, [name, ...args]);
};
const { late } = require('./_late.cjs');
say(late(1), calls);
process.on('exit', function listener(code) {
  say('exit', code, calls.filter((c) => c.startsWith('on')));
});
process.nextTick = (f) => {
  calls.push('tick');
  queueMicrotask(f);
};
process.nextTick(() => say('in tick'));

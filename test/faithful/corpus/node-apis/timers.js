// Timers: order, arguments, unref, clear inside, intervals, promises and errors.
const timers = require('node:timers/promises');
const log = [];
const say = (...args) => log.push(args.join(' '));
setTimeout(say, 2, 'two', 'args');
setTimeout(
  (...args) => {
    say('spread', ...args);
  },
  2,
  1,
  2,
);
const never = setTimeout(() => say('never'), 2);
clearTimeout(never);
let n = 0;
const interval = setInterval(function tick() {
  say('tick', ++n, this === interval);
  if (n === 3) clearInterval(interval);
}, 1);
const immediate = setImmediate(() => say('never'));
clearImmediate(immediate);
setTimeout(() => say('never'), 10000).unref();
(async () => {
  say(await timers.setTimeout(1, 'value'));
  say(await timers.setImmediate('soon'));
  let rounds = 0;
  for await (const v of timers.setInterval(1, 'v')) {
    say(v);
    if (++rounds === 2) break;
  }
  await timers.scheduler.wait(15);
  console.log(log.filter((l) => /tick/.test(l)).join(', '));
  console.log(log.filter((l) => !/tick/.test(l)).slice().sort().join(', '));
})();

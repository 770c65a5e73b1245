// nextTick, microtasks, immediates and timers around async functions.
const log = [];
async function work(name) {
  log.push(`${name} start`);
  await null;
  log.push(`${name} micro`);
  await new Promise((go) => {
    process.nextTick(() => {
      log.push(`${name} tick`);
      go();
    });
  });
  log.push(`${name} after tick`);
  await new Promise((go) =>
    setImmediate(() => {
      log.push(`${name} immediate`);
      process.nextTick(() => log.push(`${name} tick in immediate`));
      queueMicrotask(() => log.push(`${name} micro in immediate`));
      go();
    }),
  );
  log.push(`${name} end`);
}
process.nextTick(() => log.push('first tick'));
queueMicrotask(() => {
  log.push('first micro');
  process.nextTick(() => log.push('tick from micro'));
});
Promise.all([work('a'), work('b')])
  .then(() => {
    for (const line of log) console.log(line);
  });
log.push('sync');

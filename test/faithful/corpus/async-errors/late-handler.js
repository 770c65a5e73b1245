// unhandledRejection, rejectionHandled and a handler that comes too late.
const log = [];
process.on('unhandledRejection', (reason, promise) => {
  log.push(`unhandled ${reason.message}`);
  setImmediate(() =>
    promise.catch((e) => {
      log.push(`late ${e.message}`);
    }),
  );
});
process.on('rejectionHandled', () => log.push('handled'));
async function a() {
  await null;
  throw new Error('a');
}
async function b() {
  const p = a();
  await new Promise(setImmediate);
  try {
    await p;
  } catch (e) {
    log.push(`b ${e.message}`);
  }
}
async function c() {
  const [x, y] = [a(), a()];
  try {
    await x;
    await y;
  } catch {
    log.push('c');
  }
}
Promise.all([b(), c()]).then(() =>
  setTimeout(() => {
    for (const l of log) console.log(l);
  }, 10),
);

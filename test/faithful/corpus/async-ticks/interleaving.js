// Two async functions side by side: who is next at each turn.
const log = [];
const promise = Promise.resolve();
async function a() {
  log.push('a1');
  await b();
  log.push('a2');
  await promise;
  log.push('a3');
  await {
    then(go) {
      log.push('a then');
      go();
    },
  };
  log.push('a4');
  return b();
}
async function b() {
  log.push('b1');
  try {
    await null;
    log.push('b2');
    return;
  } finally {
    log.push('b3');
    await null;
    log.push('b4');
  }
}
async function ticker(n) {
  for (let i = 0; i < n; i++) {
    log.push(i);
    await null;
  }
}
const all = Promise.all([
  a().then(() => log.push('a done')),
  ticker(16),
  (async () => {
    for await (const x of [b(), 'x'])
      log.push(`got ${x}`);
  })(),
]);
log.push('sync end');
all.then(() => {
  console.log(log.join(' '));
  console.log(log.length);
});

// Modules that throw while they run: synchronously, after an await, from a nested call; others go on.
const log = [];
const line = (e) => /\.c?m?js:(\d+)/.exec(e.stack)[1];
for (const name of ['./_throws-now.mjs', './_throws-later.mjs', './_throws-common.cjs', './_throws-now.mjs']) {
  try {
    await import(name);
    log.push('never');
  } catch (e) {
    log.push(`${e.message} ${line(e)}`);
  } finally {
    log.push('finally');
  }
}
async function both() {
  const [a, b] = await Promise.allSettled([
    import('./_throws-later.mjs?2'),
    import('./_fine.mjs'),
  ]);
  return [
    a.reason.message,
    b.value.default(),
  ];
}
console.log(await both());
console.log(log);

// try in try in try, with an await at every level that may be rejected.
const where = (e) => [...e.stack.matchAll(/at (?:async )?([\w.<> ]+?) \(\/[^\n]*?:(\d+):\d+\)/g)].map((m) => `${m[1]}:${m[2]}`);
async function fail(name) {
  await null;
  throw new TypeError(
    name,
  );
}
async function deep(bad) {
  const log = [];
  try {
    log.push(1);
    if (bad === 1) await fail('one');
    try {
      log.push(2);
      if (bad === 2)
        await fail('two');
      try {
        log.push(3);
        await (bad === 3
          ? fail('three')
          : null);
      } finally {
        log.push('f3');
        if (bad === 4) await fail('four');
      }
    } catch (e) {
      log.push(`c2 ${e.message} ${where(e)}`);
      if (bad === 3) await fail(
        'five',
      );
    } finally {
      log.push('f2');
      await null;
    }
  } catch (e) {
    log.push(`c1 ${e.message} ${where(e)}`);
  } finally {
    log.push('f1');
    if (bad === 5) await fail('six');
  }
  return log;
}
(async () => {
  for (let bad = 0; bad < 6; bad++) {
    try {
      console.log(bad, await deep(bad));
    } catch (e) {
      console.log(bad, 'out', e.message, where(e));
    }
  }
})();

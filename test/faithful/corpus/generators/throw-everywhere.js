const lines = (e) => (e.stack?.match(/throw-everywhere\.js:(\d+)/) ?? [])[1];
function* work(log) {
  let round = 0;
  while (round++ < 3) {
    try {
      log.push(yield `try ${round}`);
      yield* inner(log);
    } catch (e) {
      log.push(`caught ${e.message}`);
      if (round === 2) {
        throw new Error(
          'from catch',
          { cause: e },
        );
      }
    } finally {
      log.push(`finally ${round}`);
    }
  }
}
function* inner(log) {
  try {
    yield [
      log.push('inner'),
      yield 'argument',
    ].length;
  } finally {
    log.push('inner finally');
  }
}
for (let at = 0; at < 6; at++) {
  const log = [];
  const g = work(log);
  const seen = [];
  try {
    for (let i = 0; i < at; i++) seen.push(g.next(`n${i}`).value);
    seen.push(g.throw(new Error(`at ${at}`)));
    seen.push(g.throw(new Error('second')));
    seen.push(g.next());
  } catch (e) {
    seen.push(e.message, e.cause?.message, lines(e));
  }
  seen.push(g.next());
  console.log(at, log.join());
  console.log(JSON.stringify(seen));
}

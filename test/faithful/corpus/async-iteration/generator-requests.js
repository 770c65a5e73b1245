// return() and throw() at every position of an async generator.
const log = [];
async function* g(n) {
  try {
    log.push('start');
    const a = yield 1;
    log.push(`got ${a}`);
    try {
      const b = yield await Promise.resolve(
        2,
      );
      log.push(`got ${b}`);
    } catch (e) {
      log.push(`caught ${e}`);
      yield 'from catch';
    } finally {
      log.push('inner finally');
      if (n === 1) yield 'from finally';
      if (n === 2) return 'overridden';
      if (n === 3) throw new Error('from finally');
    }
    yield 3;
  } finally {
    log.push('outer finally');
    await null;
  }
  return 'end';
}
(async () => {
  for (let n = 0; n < 4; n++)
    for (const method of ['return', 'throw'])
      for (let at = 0; at < 5; at++) {
        const it = g(n);
        log.length = 0;
        const seen = [];
        const ask = async (m, v) => {
          try {
            const { value, done } = await it[m](v);
            seen.push(`${value}${done ? '.' : ''}`);
          } catch (e) {
            seen.push(`!${e.message ?? e}`);
          }
        };
        for (let i = 0; i < at; i++) await ask('next', i);
        await ask(method, 'x');
        await ask('next');
        await ask('next');
        console.log(n, method, at, seen.join(' '), '/', log.join(' '));
      }
})();

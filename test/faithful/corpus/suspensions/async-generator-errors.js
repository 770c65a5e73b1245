// Rejected values that are yielded or returned, caught inside and outside of the generator.
const no = (x) => Promise.reject(new Error(x));
const log = [];
async function* g(how) {
  try {
    switch (how) {
      case 'yield':
        yield no('yielded');
        break;
      case 'return':
        return no('returned');
      case 'return await':
        return await no('awaited');
      case 'star':
        yield* [1, no('in list')];
        break;
      case 'star async':
        yield* (async function* () {
          yield 1;
          yield no('inner');
        })();
        break;
      case 'throw':
        throw await no('thrown').catch((e) => e);
      case 'for':
        for await (const x of [no('for')]) log.push(x);
    }
  } catch (e) {
    log.push(`caught ${e.message}`);
    yield 'from catch';
    if (how === 'return') return no('from catch');
  } finally {
    log.push('finally');
    if (how === 'star') yield no('from finally').catch(() => 'calm');
  }
}
(async () => {
  for (const how of ['yield', 'return', 'return await', 'star', 'star async', 'throw', 'for']) {
    log.length = 0;
    const seen = [];
    const it = g(how);
    for (let i = 0; i < 5; i++) {
      try {
        const { value, done } = await it.next();
        seen.push(value);
        if (done) break;
      } catch (e) {
        seen.push(`!${e.message}`);
      }
    }
    console.log(how, seen, log.join());
  }
  const it = g('yield');
  await it.next();
  console.log(await it.return(no('given')).catch((e) => e.message), await it.next());
})();

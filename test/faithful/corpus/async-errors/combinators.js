// Promise combinators written over lines; order of starts, settles and what is left unhandled.
const log = [];
const wait = (n, name, fails) =>
  new Promise((go, no) => {
    log.push(`start ${name}`);
    let left = n;
    (function turn() {
      if (left-- > 0) return queueMicrotask(turn);
      log.push(`${fails ? 'no' : 'go'} ${name}`);
      (fails ? no : go)(name);
    })();
  });
async function run(kind, ...list) {
  try {
    const value = await Promise[kind](
      list,
    );
    log.push(`${kind} ${JSON.stringify(value)}`);
  } catch (e) {
    log.push(`${kind} rejected ${e.errors ?? e}`);
  }
}
(async () => {
  await run('all', wait(3, 'a'), wait(1, 'b'), 'c');
  await run(
    'all',
    wait(3, 'd'),
    wait(1, 'e', true),
    wait(5, 'f', true),
  );
  await run('race',
    wait(4, 'g'),
    wait(2, 'h', true));
  await run('any',
    wait(1, 'i', true),
    wait(2, 'j'));
  await run('any', wait(1, 'k', true), wait(2, 'l', true));
  await run('allSettled', wait(1, 'm', true), wait(2, 'n'));
  await run('all');
  const nested = await Promise.all([
    Promise.race([
      wait(2, 'o'),
      wait(1, 'p'),
    ]),
    ...[1, 2].map(async (x) => {
      await null;
      return x * 2;
    }),
  ]);
  log.push(JSON.stringify(nested));
  for (let i = 0; i < log.length; i += 6) console.log(log.slice(i, i + 6).join(' | '));
})();

// import(): same instance, errors and their lines, evaluation once, order of turns.
const log = [];
const attempt = async (name, f) => {
  try {
    log.push(`${name} ${JSON.stringify(await f())}`);
  } catch (e) {
    log.push(`${name} ${e.name} ${e.code ?? ''} ${String(e.message).split('\n')[0].replace(/'[^']*\//g, "'")} ${/\.mjs:(\d+)/.exec(e.stack)?.[1]}`);
  }
};
await attempt('same', async () => (await import('./_counter.mjs')) === (await import('./_counter.mjs')));
await attempt('throws', () => import('./_throws.mjs'));
await attempt('throws again', () =>
  import(
    './_throws.mjs'
  ));
await attempt('missing', () => import('./_no-such-file.mjs'));
await attempt('query', async () => {
  const [a, b] = await Promise.all([
    import('./_counter.mjs?a'),
    import('./_counter.mjs?b'),
  ]);
  a.bump();
  return [a.count, b.count];
});
await attempt('bad specifier', () =>
  import({
    toString() {
      log.push('toString called');
      return './_counter.mjs';
    },
  }).then((m) => Object.keys(m)));
await attempt('thrown specifier', () =>
  import({
    toString() {
      throw new Error('no string');
    },
  }));
await attempt('then export', async () => await import('./_then.mjs'));
await attempt('core', async () => (await import('node:path')).posix.join('a', 'b'));
await attempt('in a class', () => new (class {
  field = import('./_counter.mjs').then((m) => m.default);
})().field);
for (const line of log) console.log(line);

// A module seen from CommonJS: import() works everywhere, and gives the same namespace.
const log = [];
async function main() {
  const first = await import('./_esm.mjs');
  const second = await import('./_esm.mjs');
  log.push(first === second, Object.keys(first).join());
  log.push(first.default(2), first.value);
  first.setValue('new');
  log.push(
    first.value,
    second.value,
  );
  const [a, b] = await Promise.allSettled([
    import('./_nothing.mjs'),
    import('node:no-such'),
  ]);
  log.push(a.reason.code, b.reason.code);
  const { named } = await import('./_plain.cjs');
  log.push(named, require('./_plain.cjs').named);
}
main()
  .catch((e) => log.push(e.message))
  .finally(() => {
    for (const each of log) console.log(each);
  });

// `await using`: turns of the queue, order, errors; functions that use it may be left out, but not changed.
const log = [];
const res = (name, fails) => ({
  name,
  async [Symbol.asyncDispose]() {
    log.push(`(${name}`);
    await null;
    log.push(`${name})`);
    if (fails) throw new Error(name);
  },
});
const sync = (name) => ({ [Symbol.dispose]: () => log.push(`sync ${name}`) });
async function f(how) {
  await using a = res('a', how === 'fails');
  using b = sync('b');
  await using c = sync('c');
  log.push('body');
  if (how === 'return')
    return await inner();
  if (how === 'throw') throw new Error('body');
}
async function inner() {
  for (await using x of [res('x'), null, res('y')]) {
    log.push(x?.name ?? 'null');
  }
  return 'inner';
}
async function* g() {
  await using a = res('g');
  yield 1;
  yield 2;
}
async function ticker(n) {
  for (let i = 0; i < n; i++) {
    log.push(i);
    await null;
  }
}
for (const how of ['end', 'return', 'throw', 'fails']) {
  log.length = 0;
  const [end] = await Promise.allSettled([f(how), ticker(8)]);
  console.log(how, end.value ?? end.reason?.message, log.join(' '));
}
log.length = 0;
for await (const x of g()) {
  log.push(x);
  break;
}
console.log(log.join(' '));
{
  await using top = res('top');
  log.push('in block');
}
await using last = res('last');
console.log(log.slice(-3).join(' '));

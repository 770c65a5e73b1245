// AsyncLocalStorage: each activation sees its own store after every kind of suspension.
const { AsyncLocalStorage } = require('node:async_hooks');
const { setTimeout: sleep } = require('node:timers/promises');
const store = new AsyncLocalStorage();
const see = (where) => console.log(where, store.getStore());
async function work() {
  see('start');
  await null;
  see('after value');
  await sleep(1);
  see('after timer');
  try {
    await Promise.reject(new Error('no'));
  } catch {
    see('after rejection');
  } finally {
    await null;
    see('finally');
  }
  for await (const x of gen()) see(`for await ${x}`);
  store.enterWith('entered');
  await null;
  see('entered');
}
async function* gen() {
  see('generator');
  yield 1;
  await null;
  see('generator again');
  yield* [2];
}
(async () => {
  await store.run('one', work);
  see('outside');
  await store.run({ id: 2 }, async () => {
    await Promise.all([
      store.run('inner', () => new Promise((go) => setImmediate(() => (see('immediate'), go())))),
      store.exit(async () => {
        await null;
        see('exited');
      }),
      new Promise((go) =>
        process.nextTick(() => {
          see('tick');
          go();
        }),
      ),
    ]);
    see('after all');
  });
  const it = store.run('maker', gen);
  await store.run('asker', () => it.next());
  await store.run('second asker', () => it.next());
})();

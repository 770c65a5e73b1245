// How many turns of the microtask queue each kind of await takes.
const { ticksOf } = require('./_ticks.cjs');
const resolved = Promise.resolve('resolved');
const thenable = {
  then(go) {
    go('thenable');
  },
};
const lateThenable = {
  then(go) {
    Promise.resolve().then(() =>
      go(
        'late',
      ),
    );
  },
};
class Sub extends Promise {}
async function main() {
  await ticksOf('no await', async () => 'plain');
  await ticksOf('await value', async () => {
    const a = await 1;
    return a;
  });
  await ticksOf('await promise', async () => {
    const a = await resolved;
    return a;
  });
  await ticksOf('await thenable', async () => {
    const a = await thenable;
    return a;
  });
  await ticksOf('await late thenable', async () => await lateThenable);
  await ticksOf('await subclass', async () => await Sub.resolve('sub'));
  await ticksOf('await pending', async () =>
    await new Promise((go) => {
      queueMicrotask(() => go('went'));
    }));
  await ticksOf('await rejected', async () => {
    await Promise.reject(new Error('no'));
  });
  await ticksOf('two on one line', async () => {
    const list = [await 1, await 2]; return list.length;
  });
  await ticksOf('over lines', async () => {
    return [
      await 1,
      await resolved,
      String(
        await thenable,
      ),
    ].join();
  });
  await ticksOf('nested', async () => await await await resolved);
  await ticksOf('in arguments', async () =>
    Math.max(
      await 1,
      await 2,
      await 3,
    ));
}
main();

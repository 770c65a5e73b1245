// The `then` of what is awaited or returned is read exactly once, in this order.
const watch = (name) => ({
  get then() {
    console.log('read then of', name);
    return undefined;
  },
});
const real = Promise.resolve('real');
Object.defineProperty(real, 'constructor', {
  get() {
    console.log('read constructor');
    return Promise;
  },
});
async function f() {
  await watch('awaited');
  console.log('1');
  await real;
  console.log('2');
  return watch('returned');
}
async function* g() {
  yield watch('yielded');
  const back = yield* (async function* () {
    return watch('inner return');
  })();
  void back;
  return watch('g return');
}
(async () => {
  await f();
  for await (const x of g()) console.log(Object.keys(x));
  for await (const x of [watch('listed')]) console.log(Object.keys(x));
  try {
    await {
      get then() {
        throw new Error('bad then');
      },
    };
  } catch (e) {
    console.log(e.message);
  }
  try {
    await (async () => ({
      then() {
        throw new Error('throws in then');
      },
    }))();
  } catch (e) {
    console.log(e.message);
  }
})();

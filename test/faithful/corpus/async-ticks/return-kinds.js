// Turns between the return and what waits for it: value, promise, awaited promise, with and without try.
const { ticksOf } = require('./_ticks.cjs');
const p = () => Promise.resolve('p');
async function returnsPromise() {
  return p();
}
async function returnsAwait() {
  return await p();
}
async function inTry() {
  try {
    return p();
  } finally {
    String(1);
  }
}
async function awaitInTry() {
  try {
    return await p();
  } finally {
    String(1);
  }
}
async function finallyAwaits() {
  try {
    return p();
  } finally {
    await 1;
  }
}
async function finallyOverrides() {
  try {
    return p();
  } finally {
    return 'other';
  }
}
async function catchReturns() {
  try {
    throw 1;
  } catch {
    return p();
  }
}
const arrow = async () => p();
const arrowLines = async () =>
  p()
    .then((x) => x);
const object = {
  async method() {
    return p();
  },
  then: undefined,
};
class C {
  static async s() {
    return new C();
  }
  then(go) {
    go('then called');
  }
}
(async () => {
  for (const f of [returnsPromise, returnsAwait, inTry, awaitInTry, finallyAwaits, finallyOverrides, catchReturns, arrow, arrowLines]) {
    await ticksOf(f.name, f);
  }
  await ticksOf('method', () => object.method());
  await ticksOf('thenable instance', () => C.s());
  await ticksOf('itself', async () => {
    const self = (async () => {
      await 1;
      return self;
    })();
    return self;
  });
})();

// Errors with stack, name or message that throw; thrown proxies, null and functions; caught over suspensions.
const say = console.log;
class Strange extends Error {
  get stack() {
    throw new Error('no stack');
  }
  get message() {
    reads++;
    return 'strange';
  }
}
let reads = 0;
const trap = new Proxy({}, {
  get(_, key) {
    reads++;
    throw new Error(`get ${String(key)}`);
  },
  getPrototypeOf() {
    reads++;
    throw new Error('getPrototypeOf');
  },
});
const things = [new Strange(), trap, null, undefined, () => 'function', Symbol('s'), 0n, NaN, Object.freeze({})];
function* layers(x) {
  try {
    yield x;
    throw x;
  } finally {
    yield 'finally';
  }
}
async function rejects(x) {
  try {
    await null;
    throw x;
  } finally {
    await null;
  }
}
function sync(x) {
  try {
    [x].forEach((y) => {
      throw y;
    });
  } catch (e) {
    return e === x || (e !== e && x !== x);
  }
}
(async () => {
  const seen = [];
  for (const x of things) {
    let caught = [];
    await rejects(x).catch((e) => caught.push(Object.is(e, x)));
    try {
      await rejects(x);
    } catch (e) {
      caught.push(Object.is(e, x));
    }
    try {
      for (const y of layers(x)) void y;
    } catch (e) {
      caught.push(Object.is(e, x));
    }
    seen.push([...caught, sync(x)].join());
  }
  say(seen);
  say(reads);
})();

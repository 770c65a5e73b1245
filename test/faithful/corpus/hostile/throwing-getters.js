// The global object, Error and Promise get getters that throw or count.
const say = console.log;
let reads = 0;
for (const name of ['Error', 'Promise', 'Array', 'Object', 'Function', 'Uint32Array', 'lprof']) {
  const value = globalThis[name];
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      reads++;
      return value;
    },
  });
}
function work(x) {
  try {
    return x.y.z;
  } catch (e) {
    return [
      e instanceof TypeError,
      ...[1, 2].map((n) => n * 2),
    ];
  }
}
const seen = work({});
const first = reads;
async function waits() {
  await null;
  for await (const x of [1]) void x;
  return (await work({})).length;
}
waits().then((n) => {
  say(seen, n);
  say(first, reads);
});

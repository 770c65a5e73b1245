// Array.fromAsync where there is one, else the same by hand; order of reads and turns.
const log = [];
async function* source() {
  try {
    for (let i = 0; i < 3; i++) {
      log.push(`yield ${i}`);
      yield i;
    }
  } finally {
    log.push('closed');
  }
}
async function byHand(items, map = (x) => x) {
  const result = [];
  for await (const item of items)
    result.push(
      await map(item, result.length),
    );
  return result;
}
const from = Array.fromAsync?.bind(Array) ?? byHand;
console.log(await from(source()));
console.log(
  await from(source(), async (x, i) => {
    log.push(`map ${x} ${i}`);
    await null;
    return x * 10;
  }),
);
console.log(await from([1, Promise.resolve(2)]));
try {
  await from(source(), (x) => {
    if (x === 1)
      throw new Error('mapper');
    return x;
  });
} catch (e) {
  console.log(e.message);
}
console.log(log.join());

const busy = (n) => {
  console.log('busy', n);
  return n;
};
const sleep = (n) => new Promise((resolve) => setTimeout(resolve, n));
async function wait(n) {
  await sleep(n);
  busy(1);
  return n;
}
async function fails() {
  await sleep(1);
  throw new Error('no');
}
async function main() {
  const a = await wait(1);
  const [b, c] = await Promise.all([wait(1), wait(2)]);
  for (const n of [1, 2]) {
    await wait(n);
  }
  for (const n of [1, 2]) await wait(n);
  try {
    await fails();
    busy(1);
  } catch {
    busy(2);
    await wait(1);
  } finally {
    await sleep(1);
    busy(3);
  }
  if (await wait(0)) busy(4);
  while ((await wait(0)) > 0) busy(5);
  const arrow = async () => 1;
  await arrow();
  const later = async (x) => {
    await x;
    return x;
  };
  return later(a + b + c);
}
main().then((value) => console.log('done', value));
console.log('first');

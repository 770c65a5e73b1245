// Text of async functions, generators and async generators, run again.
const again = (f) => new Function(`return ${f}`)();
async function waits(x) {
  const y = await x;
  try {
    await Promise.reject(new Error('no'));
  } catch (e) {
    return [y, e.message];
  }
}
const arrow = async (x) =>
  [
    await x,
    await 2,
  ].join();
function* gen(list) {
  try {
    for (const x of list) {
      const back = yield x;
      if (back === 'stop') return 'stopped';
    }
    yield* [7, 8];
  } finally {
    list.push('closed');
  }
}
async function* both(n) {
  while (n > 0) yield await n--;
}
(async () => {
  console.log(await again(waits)(1), await again(arrow)(3));
  const list = [1, 2];
  console.log([...again(gen)(list)], list);
  const it = again(gen)([1, 2]);
  console.log(it.next(), it.next('stop'));
  for await (const x of again(both)(3)) console.log(x);
  const ticks = [];
  const race = async (f, name) => {
    await f(null);
    ticks.push(name);
  };
  await Promise.all([race(again(arrow), 'text'), race(arrow, 'original'), race(again(waits), 'waits')]);
  console.log(ticks);
})();

// Each round of for await has its own binding, pattern, default and closure.
const list = async function* () {
  yield { a: 1, b: [2, 3] };
  yield { b: [] };
  yield { a: undefined, b: 'xy', c: 'rest' };
};
(async () => {
  const closures = [];
  for await (const { a = closures.length, b: [first = 'none', ...others], ...rest } of list()) {
    closures.push(() => [a, first, others, rest]);
    await null;
  }
  for (const f of closures)
    console.log(f());
  let x;
  const o = {};
  for await (x of [1, 2]);
  for await (o.key of [3, 4]) void 0;
  for await ([o['first'], o.second = 'd'] of [[5], Promise.resolve([6, 7])])
    console.log(o.first, o.second);
  console.log(x, o.key);
  for await (var hoisted of [8]) {
    let hoisted = 'inner';
    console.log(hoisted);
  }
  console.log(hoisted);
  let n = 0;
  for await (const f of [() => n++, async () => n++])
    await f(), console.log(n);
  const labels = [];
  a: for await (const i of [1, 2, 3])
    b: for await (const j of [1, 2, 3]) {
      if (j === 2) continue a;
      if (i === 3) break b;
      labels.push(i * 10 + j);
    }
  console.log(labels.join());
})();

// One function, many activations under way at once; each keeps its own locals and lines.
const { setTimeout: sleep } = require('node:timers/promises');
const log = [];
async function work(id, steps) {
  const own = [];
  for (let i = 0; i < steps; i++) {
    own.push(`${id}${i}`);
    await (i % 2
      ? sleep(1)
      : null);
    log.push(`${id}${i}`);
    if (id === 'c' && i === 1) {
      try {
        await Promise.reject(new Error(id));
      } catch (e) {
        own.push(e.message);
      } finally {
        await null;
      }
    }
  }
  return own
    .join();
}
async function fibonacci(n) {
  if (n < 2) return n;
  const [a, b] = await Promise.all([
    fibonacci(n - 1),
    fibonacci(n - 2),
  ]);
  return a + b;
}
async function countdown(n) {
  if (n === 0) return 'zero';
  await null;
  return countdown(n - 1);
}
(async () => {
  const all = ['a', 'b', 'c'].map((id, i) => work(id, 3 + i));
  console.log(await Promise.all(all));
  console.log(log.slice().sort().join());
  console.log(await fibonacci(9), await countdown(50));
  const seen = [];
  const pool = Array.from({ length: 3 }, async (_, k) => {
    while (seen.length < 10) {
      seen.push(k);
      await null;
    }
  });
  await Promise.all(pool);
  console.log(seen.join(''));
})();

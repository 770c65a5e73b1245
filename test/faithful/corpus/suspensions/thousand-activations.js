// Many activations, suspended in any order and resumed in another; sums stay right.
const queue = [];
const park = (x) => new Promise((go) => queue.push([x, go]));
let steps = 0;
async function walker(id) {
  let sum = 0;
  for (let i = 0; i < 5; i++) {
    sum += await park(id * i);
    steps++;
    if ((id + i) % 7 === 0) {
      try {
        await Promise.reject(sum);
      } catch (value) {
        sum = value + 1;
      } finally {
        steps++;
      }
    }
  }
  return sum;
}
async function drive() {
  let seed = 7;
  while (queue.length > 0) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const at = seed % queue.length;
    const [[value, go]] = queue.splice(
      at,
      1,
    );
    go(value);
    if (seed % 3 === 0) await null;
    if (queue.length === 0) await new Promise(setImmediate);
  }
}
const walkers = Array.from({ length: 300 }, (_, id) => walker(id));
drive();
Promise.all(walkers).then((sums) => {
  console.log(sums.reduce((a, b) => a + b), sums.slice(0, 5));
  console.log(steps);
});

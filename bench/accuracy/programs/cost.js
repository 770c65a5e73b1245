// What `spin` costs by itself, nanoseconds a call.
const { spin } = require('./work.cjs');
const [rounds] = process.argv.slice(2).map(Number);
let sink = 0;
function batch(times) {
  const start = performance.now();
  for (let i = 0; i < times; i++) sink += spin(rounds);
  return ((performance.now() - start) * 1e6) / times;
}
const times = Math.max(3, Math.ceil(2e7 / (rounds * 1.5 + 5)));
batch(times);
process.stdout.write(JSON.stringify({ ns: Math.min(...[1, 2, 3, 4, 5].map(() => batch(times))), sink }));

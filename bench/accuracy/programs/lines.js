// Lines that cost what `busy` costs, in a loop, in callees, under recursion and in callbacks. In between it is measured
// without lprof what these costs are at this moment, as the machine's speed changes.
const { busy, cost } = require('./work.cjs');
const [a, b, c, all] = process.argv.slice(2).map(Number);
let sink = 0;
function loop(times) {
  for (let i = 0; i < times; i++) {
    sink += busy(a); // a
    sink += busy(b); // b
    sink += busy(c); // c
  }
}
function first() {
  sink += busy(a); // a
}
function second() {
  sink += busy(b); // b
}
function callees(times) {
  for (let i = 0; i < times; i++) {
    first();
    second();
    sink += busy(c); // c
  }
}
function recursion(depth) {
  sink += busy(a); // a
  if (depth > 0) recursion(depth - 1);
  sink += busy(b); // b
  sink += busy(c); // c
}
function recursions(times) {
  for (let i = 0; i < times; i += 10) {
    recursion(9);
  }
}
function callbacks(times) {
  const list = Array.from({ length: 100 }, (_, i) => i);
  for (let i = 0; i < times; i += 100) {
    list.forEach(() => {
      sink += busy(a); // a
      sink += busy(b); // b
      sink += busy(c); // c
    });
  }
}
const shapes = { loop, callees, recursions, callbacks };
const shape = process.env.SHAPE;
const slice = Math.ceil(all / 2000) * 100;
const truth = [0, 0, 0];
let slices = 0;
for (let done = 0; done < all; done += slice) {
  shapes[shape](Math.min(slice, all - done));
  [a, b, c].forEach((rounds, i) => {
    truth[i] += cost(rounds);
  });
  slices++;
}
process.stdout.write(JSON.stringify({ truth: truth.map((sum) => sum / slices), sink }));

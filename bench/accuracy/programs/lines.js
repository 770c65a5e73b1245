// Lines that cost what `spin` costs, in a loop, in callees, under recursion and in callbacks.
const { spin } = require('./work.cjs');
const [a, b, c, times] = process.argv.slice(2).map(Number);
let sink = 0;
function loop() {
  for (let i = 0; i < times; i++) {
    sink += spin(a); // a
    sink += spin(b); // b
    sink += spin(c); // c
  }
}
function first() {
  sink += spin(a); // a
}
function second() {
  sink += spin(b); // b
}
function callees() {
  for (let i = 0; i < times; i++) {
    first();
    second();
    sink += spin(c); // c
  }
}
function recursion(depth) {
  sink += spin(a); // a
  if (depth > 0) recursion(depth - 1);
  sink += spin(b); // b
  sink += spin(c); // c
}
function recursions() {
  for (let i = 0; i < times; i += 10) {
    recursion(9);
  }
}
function callbacks() {
  const list = Array.from({ length: 100 }, (_, i) => i);
  for (let i = 0; i < times; i += 100) {
    list.forEach(() => {
      sink += spin(a); // a
      sink += spin(b); // b
      sink += spin(c); // c
    });
  }
}
const shapes = { loop, callees, recursions, callbacks };
const shape = process.env.SHAPE;
const start = performance.now();
shapes[shape]();
process.stdout.write(JSON.stringify({ ms: performance.now() - start, sink }));

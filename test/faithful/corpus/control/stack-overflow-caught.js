// How deep it goes may differ; that it is caught, and what runs after it, not.
let finallys = 0;
let calls = 0;
function forever(n) {
  calls++;
  try {
    return forever(
      n + 1,
    ) + 1;
  } finally {
    finallys++;
  }
}
for (let i = 0; i < 3; i++) {
  try {
    forever(0);
  } catch (e) {
    console.log(e instanceof RangeError, e.message, calls > 100);
  }
}
const arrow = () => [1].map(arrow);
try {
  arrow();
} catch (e) {
  console.log(e.name);
}
class Endless {
  get self() {
    return this.self;
  }
  toString() {
    return `${this}`;
  }
}
for (const run of [() => new Endless().self, () => String(new Endless())]) {
  try {
    run();
  } catch (e) {
    console.log(e.name, e.message);
  }
}
function normal(n) {
  return n > 0 ? normal(n - 1) : 'still works';
}
console.log(normal(50), finallys > 0);

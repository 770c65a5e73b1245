// Stack overflow: caught, the program goes on with the same results.
const log = [];
function forever(n) {
  return forever(n + 1) + 1;
}
const mutual = {
  a(n) {
    try {
      return mutual.b(n + 1);
    } finally {
      mutual.left = n;
    }
  },
  b: (n) => mutual.a(n + 1),
};
class Deep {
  get self() {
    return this.self;
  }
  toString() {
    return `${this}`;
  }
}
for (const f of [() => forever(0), () => mutual.a(0), () => new Deep().self, () => String(new Deep()), () => JSON.stringify(nested()), () => [1].map(function g() {
  return [1].map(g);
})]) {
  try {
    f();
  } catch (e) {
    log.push(`${e.name} ${e.message}`);
  }
}
function nested() {
  let x = [];
  for (let i = 0; i < 1e5; i++) x = [
    x,
  ];
  return x;
}
function sum(n) {
  return n === 0 ? 0 : n + sum(n - 1);
}
function* chain(n) {
  if (n > 0) yield* chain(n - 1);
  yield n;
}
console.log(log);
console.log(sum(1000), [...chain(100)].length, mutual.left);
console.log(sum(10));

function make(n) {
  const add = (a) => a + n;
  const mul = (a) => a * n;
  return (x) => {
    const y = add(x);
    return mul(y) % 1000;
  };
}
function pipeline(xs, f) {
  return xs
    .map((x) => f(x))
    .filter((x) => x % 2 === 0)
    .reduce((a, b) => a + b, 0);
}
function main() {
  const xs = [];
  for (let i = 0; i < 2000; i++) {
    xs.push(i);
  }
  let r = 0;
  for (let i = 0; i < 3000; i++) {
    const f = make(i % 13);
    r += pipeline(xs, f);
  }
  const m = new Map();
  for (let i = 0; i < 1000000; i++) {
    const k = i % 997;
    const v = m.get(k);
    if (v === undefined) {
      m.set(k, 1);
    } else {
      m.set(k, v + 1);
    }
  }
  return r + m.size;
}
module.exports = main;

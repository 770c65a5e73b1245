const busy = (n) => {
  console.log('busy', n);
  return n;
};
function outer(n) {
  function inner(m) {
    return m + 1;
  }
  const twice = (m) => inner(m) * 2;
  const block = (m) => {
    const x = m;
    return x;
  };
  return twice(n) + block(n) + late(n);
  function late(m) {
    return m;
  }
}
outer(1); outer(2);
const one = () => 1; one(); one();
const list = [1, 2, 3].map((x) => x + 1).filter((x) => x > 2);
(function iife() {
  busy(1);
})();
(() => {
  busy(2);
})();
function empty() {}
empty();
function oneLine(x) { const y = x; return y; }
oneLine(1); oneLine(2);
const object = {
  method() { return 1; },
  arrow: () => 2,
  get value() {
    return 3;
  },
};
object.method() + object.arrow() + object.value;
const nested = (a) =>
  (b) =>
    a + b;
nested(1)(2); nested(1)(3);
console.log(outer(1), list);

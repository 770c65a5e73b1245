// 5,000 calls deep, also through callbacks, getters and generators.
const depth = (n) => (n === 0 ? 0 : 1 + depth(n - 1));
console.log(depth(5000));
function even(n) {
  return n === 0 ||
    odd(n - 1);
}
function odd(n) {
  if (n === 0) {
    return false;
  }
  return even(n - 1);
}
console.log(even(5000), odd(4999));
const nest = (n) => {
  let list = [];
  for (let i = 0; i < n; i++) list = [list];
  return list;
};
function measure(list) {
  return list
    .map(measure)
    .reduce((a, b) => a + b, 1);
}
console.log(measure(nest(1000)));
class Chain {
  constructor(next) {
    this.next = next;
  }
  get length() {
    return this.next === undefined ? 1 : this.next.length + 1;
  }
}
let chain;
for (let i = 0; i < 2000; i++) chain = new Chain(chain);
console.log(chain.length);
function* down(n) {
  if (n > 0) {
    yield* down(n - 1);
  }
  yield n;
}
let sum = 0;
for (const x of down(300)) sum += x;
console.log(sum);
const ackermann = (m, n) =>
  m === 0
    ? n + 1
    : n === 0
      ? ackermann(m - 1, 1)
      : ackermann(
        m - 1,
        ackermann(m, n - 1),
      );
console.log(ackermann(2, 9));

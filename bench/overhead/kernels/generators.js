function* range(from, to) {
  for (let i = from; i < to; i++) {
    yield i;
  }
}
function* map(items, f) {
  for (const item of items) {
    yield f(item);
  }
}
function* filter(items, test) {
  for (const item of items) {
    if (test(item)) {
      yield item;
    }
  }
}
function* walk(node) {
  if (node === undefined) return;
  yield* walk(node.left);
  yield node.value;
  yield* walk(node.right);
}
function tree(from, to) {
  if (from >= to) return undefined;
  const middle = (from + to) >> 1;
  return { value: middle, left: tree(from, middle), right: tree(middle + 1, to) };
}
function main() {
  let sum = 0;
  for (let i = 0; i < 240; i++) {
    const squares = map(range(0, 10000), (x) => x * x);
    for (const x of filter(squares, (x) => x % 3 === 1)) {
      sum += x % 1000;
    }
  }
  const root = tree(0, 2000);
  for (let i = 0; i < 80; i++) {
    for (const value of walk(root)) {
      sum += value;
    }
  }
  return sum;
}
module.exports = main;

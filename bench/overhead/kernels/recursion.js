function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}
function ack(m, n) {
  if (m === 0) {
    return n + 1;
  }
  if (n === 0) {
    return ack(m - 1, 1);
  }
  return ack(m - 1, ack(m, n - 1));
}
function queens(n, row, cols, d1, d2) {
  if (row === n) {
    return 1;
  }
  let count = 0;
  for (let c = 0; c < n; c++) {
    const a = 1 << c,
      b = 1 << (row + c),
      d = 1 << (row - c + n);
    if (cols & a || d1 & b || d2 & d) {
      continue;
    }
    count += queens(n, row + 1, cols | a, d1 | b, d2 | d);
  }
  return count;
}
function main() {
  let r = 0;
  for (let i = 0; i < 15; i++) {
    r += fib(30);
    r += ack(2, 400);
    r += queens(8, 0, 0, 0, 0);
  }
  return r;
}
module.exports = main;

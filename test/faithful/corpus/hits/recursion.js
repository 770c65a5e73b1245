function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) +
    fib(n - 2);
}
fib(10);
const even = (n) =>
  n === 0 ||
  odd(n - 1);
const odd = (n) => n !== 0 && even(n - 1);
even(7);
function down(n) {
  for (let i = 0; i < n; i++) down(n - 1);
}
down(4);
console.log(fib(8));
console.log(even(6), odd(6));

const big = (x) => BigInt(x);
console.log(1n + 2n, 2n ** 64n, -7n / 2n, -7n % 2n, 0xFFn, 1_000n, typeof 1n);
console.log(big(2) **
  big(10) -
  big(
    24,
  ));
console.log(1n < 2, 2n == 2, 2n === 2, [3n, 1, 2n, 10].sort().join(), 5n > big('4'));
for (const run of [
  () => 1n + 1,
  () => +1n,
  () => Math.max(1n),
  () => 1n / big(0),
  () => 2n ** -1n,
  () => BigInt(
    1.5,
  ),
  () => 1n >>> 0n,
  () => JSON.stringify({
    a: big(1),
  }),
  () => BigInt('x1'),
]) {
  try {
    console.log(run());
  } catch (e) {
    console.log(e.name, e.message, e.stack.match(/bigint\.js:(\d+)/)[1]);
  }
}
let n = 0n;
for (let i = 0n; i < 3n; i++) n += i * big(2);
n **= 2n;
n--;
console.log(n, -n, ~n, BigInt.asUintN(4, n), n ? 'truthy' : 'falsy', `${n}`);
const factorial = (x) => x === 0n
  ? 1n
  : x * factorial(
    x - 1n);
console.log(factorial(25n));

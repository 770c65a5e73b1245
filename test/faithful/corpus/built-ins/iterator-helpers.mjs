// Iterator helpers where the Node has them, a small class of the same names elsewhere.
const log = [];
function* numbers() {
  try {
    for (let i = 1; ; i++) {
      log.push(i);
      yield i;
    }
  } finally {
    log.push('closed');
  }
}
const own = (it) => ({
  *map(f) {
    for (const x of it) yield f(x);
  },
  *filter(f) {
    for (const x of it) if (f(x)) yield x;
  },
  *take(n) {
    if (n === 0) return;
    for (const x of it) {
      yield x;
      if (--n === 0) return;
    }
  },
});
const has = typeof globalThis.Iterator === 'function' && 'map' in Iterator.prototype;
const map = (it, f) => (has ? it : own(it)).map(f);
const filter = (it, f) => (has ? it : own(it)).filter(f);
const take = (it, n) => (has ? it : own(it)).take(n);
console.log([
  ...take(
    map(
      filter(
        numbers(),
        (x) => x % 2,
      ),
      (x) => x * x,
    ),
    3,
  ),
]);
console.log(log.splice(0).includes('closed'));
try {
  for (const x of map(numbers(), (x) => {
    if (x === 2)
      throw new Error(`at ${x}`);
    return x;
  }))
    log.push(`got ${x}`);
} catch (e) {
  console.log(e.message, /\.mjs:(\d+)/.exec(e.stack)[1]);
}
console.log(log.splice(0));
const [a, b] = map(numbers(), (x) => -x);
console.log(a, b, log.splice(0));

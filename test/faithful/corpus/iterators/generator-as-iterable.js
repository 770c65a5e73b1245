// Generators that are closed early by each construct, and what their finally sees.
const log = [];
function* source(name) {
  try {
    for (let i = 0; ; i++) {
      log.push(`${name}${i}`);
      yield i;
    }
  } finally {
    log.push(`${name} closed`);
  }
}
const take = (n, iterable) => {
  const out = [];
  if (n > 0) {
    for (const x of iterable) {
      out.push(x);
      if (out.length === n) return out;
    }
  }
  return out;
};
console.log(take(2, source('a')), take(0, source('b')), log.splice(0).join());
const [first, second] = source('c');
console.log(first, second, log.splice(0).join());
function find(test) {
  outer: for (const x of source('d')) {
    for (const y of source('e')) {
      if (test(x, y)) {
        return [x, y];
      }
      if (y > x) continue outer;
    }
  }
}
console.log(find((x, y) => x === 2 && y === 1), log.splice(0).join());
const kept = source('f');
for (const x of kept) if (x === 1) break;
console.log([...kept], kept.next(), log.splice(0).join());
const unclosed = { [Symbol.iterator]: () => ({ next: ((g) => () => g.next())(source('g')) }) };
for (const x of unclosed) if (x === 1) break;
console.log(log.splice(0).join());
try {
  for (const x of source('h')) {
    try {
      if (x === 1) throw new Error('stop');
    } finally {
      log.push('inner');
    }
  }
} catch (e) {
  log.push(e.message);
}
console.log(log.splice(0).join());

// What stands between for and of: patterns with defaults, member expressions, calls.
const o = { list: [], get target() { log.push('target'); return this; }, set value(v) { log.push(`set ${v}`); } };
const log = [];
const key = () => {
  log.push('key');
  return 'value';
};
for (o.x of [1, 2]) log.push(o.x);
for (o.target[key()] of [3, 4]) log.push('body');
for ([o.a, o.b = log.push('default')] of [[1], [1, 2]]) log.push(o.b);
for ({ p: o.target.value = key() } of [{}, { p: 5 }]);
for (const { a, ...rest } of [{ a: 1, b: 2 }]) log.push(a, JSON.stringify(rest));
for (let [x, [y = x * 2] = []] of [[1], [2, [3]]]) {
  x += y;
  log.push(x);
}
for (var v of 'héy') log.push(v);
for (const [i, c] of [...'ab'].entries())
  log.push(i + c);
for (const n of new Set([1, 1, 2])) {
  if (n === 1) continue;
  log.push(n);
}
for (const x of (() => {
  log.push('iterable once');
  return [1, 2];
})()) {
  const x = 'shadow';
  log.push(x);
}
for (const f of [
  () => 1,
  function named() {
    return 2;
  },
]) log.push(f.name, f());
for (const x of [1, 2, 3]) {
  if (x === 1) continue;
  else if (x === 2) {
    log.push('two');
    continue;
  }
  break;
}
for (const empty of []) log.push('never');
for (const x of [7]) ;
console.log(log.join(' '));
console.log(v, o.x);

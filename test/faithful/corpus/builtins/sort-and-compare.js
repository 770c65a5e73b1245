// Comparators with effects, errors in them, stability, holes; localeCompare chains.
const calls = [];
const by = (...keys) => (a, b) => {
  for (const key of keys) {
    calls.push(key);
    const sign = typeof key === 'function'
      ? key(a, b)
      : a[key] < b[key]
        ? -1
        : a[key] > b[key] ? 1 : 0;
    if (sign !== 0) return sign;
  }
  return 0;
};
const people = ['b2', 'a1', 'c2', 'a2', 'b1'].map((x, i) => ({ name: x[0], age: Number(x[1]), i }));
const show = (list) => list.map((p) => `${p.name}${p.age}${p.i}`).join(' ');
console.log(show([...people].sort(by('age'))), calls.splice(0).length > 0);
console.log(show([...people].sort(
  by(
    'name',
    (a, b) => b.age - a.age,
  ),
)));
let count = 0;
try {
  [3, 2, 1].sort((a, b) => {
    if (++count === 2) {
      throw new Error('compare');
    }
    return a - b;
  });
} catch (e) {
  console.log(e.message, count, e.stack.match(/compare\.js:(\d+)/g).slice(0, 2).join());
}
console.log([10, 9, 1].sort(), [true, false].sort(), [undefined, 3, , 1].sort((a, b) => b - a));
console.log(['é', 'z', 'a'].sort((a, b) => a.localeCompare(b, 'en')).join());
const quick = ([pivot, ...rest]) => pivot === undefined ? [] : [
  ...quick(rest.filter((x) => x < pivot)),
  pivot,
  ...quick(rest.filter((x) =>
    x >= pivot)),
];
console.log(quick([3, 6, 1, 5, 2]).join());
function merge(list) {
  if (list.length < 2) return list;
  const middle = list.length >> 1;
  const [a, b] = [list.slice(0, middle), list.slice(middle)].map(merge);
  const out = [];
  while (a.length && b.length) out.push(a[0] <= b[0] ? a.shift() : b.shift());
  return out.concat(
    a,
    b,
  );
}
console.log(merge([5, 2, 9, 1, 5]).join());
try {
  [1, 2].sort(5);
} catch (e) {
  console.log(e.message);
}

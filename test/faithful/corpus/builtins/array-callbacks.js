// Callbacks that change the array, throw, or are called with this and all arguments.
const log = [];
const list = [1, 2, 3];
list.forEach((x, i, all) => {
  log.push(x);
  if (i === 0) all.push(4);
  if (x === 2) all.shift();
});
console.log(log.splice(0).join(), list.join());
console.log([1, 2, 3].map(function (x, ...rest) {
  return [x, rest.length, this.k].join('');
}, { k: 'this' }));
console.log(['1', '2', '3'].map(parseInt), ['a', 'b'].map((...x) => x.length));
console.log([1, 2, 3, 4].reduce((acc, x) => {
  if (x === 3) return acc;
  acc.push(x);
  return acc;
}, []), [[1], [2]].reduceRight((a, b) => a.concat(b)));
console.log([3, 4].every((x) => log.push(x) && x < 4), [3, 4].some((x) => log.push(x) && x > 3), log.splice(0).join());
try {
  [1, 2, 3].forEach((x) => {
    log.push(x);
    if (x === 2) {
      throw new Error('stop');
    }
  });
} catch (e) {
  console.log(e.message, log.splice(0).join());
}
try {
  [].reduce((a) => a);
} catch (e) {
  console.log(e.message);
}
console.log(Array.from({ length: 3, 0: 'a', 2: 'c' }, (x, i) => x ?? i));
console.log(Array.from('abc', function (c) {
  return c + this.suffix;
}, { suffix: '!' }));
console.log(new Array(3).fill().map((_, i) => [i]
  .concat(i)
  .map((x) => x ** 2)
  .join('+')));
class Stack extends Array {
  peek() {
    return this[this.length - 1];
  }
  map(f) {
    return super.map((...args) => f(
      ...args,
    ));
  }
}
const s = Stack.from([1, 2], (x) => x * 2);
console.log(s.map((x) => x + 1).peek(), s.filter(Boolean) instanceof Stack);
const grouped = ['apple', 'avocado', 'banana'].reduce((groups, word) => ({
  ...groups,
  [word[0]]: [...groups[word[0]] ?? [], word],
}), {});
console.log(grouped, Object.entries(grouped).flatMap(([k, v]) => v.map((w) => `${k}${w.length}`)));
console.log([1, [2, [3, [4]]]].flat(Infinity).toString(), [..."abc"].entries().toString());

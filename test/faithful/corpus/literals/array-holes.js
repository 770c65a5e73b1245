const holes = [, 1, , 2, ,];
const t = (x) => x;
console.log(holes.length, Object.keys(holes), 0 in holes, holes);
console.log([,].length, [, ,].length, [t(1),].length, [
  ,
  t(2),
  ,
].length);
const seen = [];
holes.forEach((x, i) => seen.push(`${i}:${x}`));
for (const x of holes) seen.push(String(x));
for (const i in holes) seen.push(i);
console.log(seen.join());
console.log(holes.map((x) => x * 2), holes.filter(() => true), holes.flat(), holes.indexOf(undefined));
console.log([...holes], Array.from(holes), holes.includes(undefined), holes.findIndex((x) => x === undefined));
console.log(JSON.stringify(holes), holes.join('-'), String([null, undefined, [, 1]]));
const [a = 'default', b, c = t('hole')] = holes;
console.log(a, b, c);
const sparse = [];
sparse[5] = t('five');
sparse.length = 7;
sparse[
  sparse.length
] = t('pushed');
console.log(sparse, sparse.length, sparse.reduce((n, x) => n + x.length, 0));
delete sparse[5];
sparse.sort((x, y) => {
  throw new Error('never called for one');
});
console.log(sparse, [3, , 1].sort(), [, 'b', , 'a'].sort((x, y) => (x < y ? -1 : 1)));
Array.prototype[1] = 'from prototype';
console.log([0, , 2][1], [0, , 2].map((x) => x), [...[0, , 2]]);
delete Array.prototype[1];

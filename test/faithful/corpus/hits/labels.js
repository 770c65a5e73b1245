let count = 0;
outer: for (const x of [1, 2, 3]) {
  for (let i = 0; i < 3; i++) {
    if (i === 1) continue outer;
    count++;
  }
}
rows: for (let i = 0; i < 3; i++)
  cells: for (const y of 'abc') {
    if (y === 'b' && i === 1) break rows;
    if (y === 'b') continue rows;
    count += y.length;
  }
block: {
  count++;
  if (count) break block;
  count = 100;
}
a:
b:
for (const x of [1, 2]) {
  if (x) continue a;
}
named: if (count) {
  if (count > 1) break named;
  count = 0;
}
console.log(count);
console.log(typeof outer);

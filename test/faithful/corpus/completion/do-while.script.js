var n = 0;
const step = () => ++n;
console.log('do while');
do {
  step();
  if (n === 2) continue;
  `at ${n}`;
} while (
  step() < 6
);
console.log(n);
for (const x of [1, 2, 3]) {
  if (x === 2) {
    'two';
    continue;
  }
  x * step();
}

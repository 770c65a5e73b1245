const fns = [];
for (let i = 0; i < 3; i++) fns.push(() => i);
console.log(fns.map((f) => f()).join());
function fails(n) {
  if (n === 0) throw new RangeError('deep');
  fails(n - 1);
}
try {
  fails(2);
} catch (error) {
  console.log(error.name, error.message);
}
for (const x of [1, 2, 3]) {
  try {
    if (x === 2) continue;
    console.log('round', x);
  } finally {
    console.log('finally', x);
  }
}
fails(1);

const list = [1, 2, 3];
let sum = 0;
for (const x of list) {
  sum += x;
}
for (const x of list) sum += x;
for (const x of list) {
  if (x === 2) break;
  sum++;
}
for (const x of list) {
  if (x === 2) continue;
  sum++;
}
for (const key in { a: 1, b: 2 }) {
  sum++;
}
for (sum of []) sum++;
function find(n) {
  for (const x of list)
    if (x === n)
      return x;
  return 0;
}
find(2);
function all() {
  for (const x of list) {
    return x;
  }
}
all();
try {
  for (const x of list) {
    throw x;
  }
} catch {}
console.log(sum);
console.log(find(3), all());

// Loops that are left from inside of callbacks, try blocks and nested loops.
const out = [];
function find(matrix, wanted) {
  for (let y = 0; y < matrix.length; y++) {
    const row = matrix[y];
    for (const [x, cell] of row.entries()) {
      try {
        if (cell === wanted) return { x, y };
        if (cell === null) throw new Error('hole');
        if (cell === undefined) continue;
      } catch (e) {
        out.push(`${e.message} at ${x},${y}`);
        break;
      } finally {
        out.push(cell);
      }
    }
  }
  return 'nothing';
}
const matrix = [[1, 2], [3, null, 4], [undefined, 5, 6]];
console.log(find(matrix, 5), out.splice(0).join());
console.log(find(matrix, 4), out.splice(0).join());
const queue = [1];
let guard = 0;
while (queue.length) {
  const n = queue.shift();
  if (guard++ > 20) break;
  if (n % 2) {
    queue.push(n * 2, n * 3);
    continue;
  }
  if (n > 10) break;
  queue.push(
    n + 1,
  );
}
console.log(guard, queue.join());
let s = '';
for (let i = 0, j = 10; i < j; i++, j--) {
  if (i === 1) continue;
  s += `${i}${j} `;
  if (i * j > 20) {
    for (;;) {
      if (s.length > 5) break;
      s += '.';
    }
  }
}
console.log(s);
const until = (test) => {
  let i = 0;
  do {
    if (test(i)) return i;
  } while (++i);
};
console.log(until((i) => i * i > 50), [1, 2, 3].some((x) => {
  for (const y of [1, 2]) if (x * y === 4) return true;
  return false;
}));
label: for (const a of [1, 2, 3]) for (const b of [1, 2, 3]) { if (b > a) continue label; if (a + b > 5) break label; out.push(a * b); }
console.log(out.join());

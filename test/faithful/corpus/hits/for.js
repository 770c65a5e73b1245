let sum = 0;
for (let i = 0; i < 5; i++) {
  sum += i;
}
for (let i = 0, n = 3; i < n; i++) sum++;
for (
  let i = 0;
  i < 3;
  i++
)
  sum += 1;
for (;;) {
  if (sum++ > 18) break;
}
for (let i = 0; i < 4; i++) {
  if (i === 1) continue;
  sum += i; sum -= i;
}
for (const a = 1; ; ) {
  break;
}
console.log(sum);
console.log(typeof i);

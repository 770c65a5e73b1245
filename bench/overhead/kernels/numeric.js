function sieve(n) {
  const s = new Uint8Array(n + 1);
  let count = 0;
  for (let i = 2; i <= n; i++) {
    if (s[i]) continue;
    count++;
    for (let j = i * 2; j <= n; j += i) {
      s[j] = 1;
    }
  }
  return count;
}
function mat(n) {
  const a = new Float64Array(n * n),
    b = new Float64Array(n * n),
    c = new Float64Array(n * n);
  for (let i = 0; i < n * n; i++) {
    a[i] = i % 7;
    b[i] = i % 5;
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) {
        const x = a[i * n + k];
        const y = b[k * n + j];
        sum += x * y;
      }
      c[i * n + j] = sum;
    }
  }
  return c[n + 1];
}
function main() {
  let r = 0;
  for (let i = 0; i < 40; i++) {
    r += sieve(400000);
    r += mat(160);
  }
  return r;
}
module.exports = main;

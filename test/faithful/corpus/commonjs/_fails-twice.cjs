const n = ++globalThis.tries;
function check() {
  if (n < 3) {
    throw new RangeError(
      `try ${n}`,
    );
  }
}
[1].forEach(check);
exports.ok = n;

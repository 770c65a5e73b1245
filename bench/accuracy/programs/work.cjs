// Work of a known kind, in a file that is not measured: a chain of multiplications that no engine can shorten.
exports.spin = function spin(rounds) {
  let x = rounds | 1;
  for (let i = 0; i < rounds; i++) {
    x = (Math.imul(x, 1103515245) + 12345) | 0;
  }
  return x;
};

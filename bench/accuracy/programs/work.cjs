// Work of a known kind, in a file that is not measured.
exports.busy = busy;
exports.cost = cost;

/**
 * Eight chains of multiplications that no engine can shorten. They fill the processor: nothing of what is around runs in
 * their shadow.
 */
function busy(rounds) {
  let a = rounds | 1;
  let [b, c, d, e, f, g, h] = [a + 2, a + 4, a + 6, a + 8, a + 10, a + 12, a + 14];
  for (let i = 0; i < rounds; i++) {
    a = (Math.imul(a, 1103515245) + 12345) | 0;
    b = (Math.imul(b, 1103515245) + 12345) | 0;
    c = (Math.imul(c, 1103515245) + 12345) | 0;
    d = (Math.imul(d, 1103515245) + 12345) | 0;
    e = (Math.imul(e, 1103515245) + 12345) | 0;
    f = (Math.imul(f, 1103515245) + 12345) | 0;
    g = (Math.imul(g, 1103515245) + 12345) | 0;
    h = (Math.imul(h, 1103515245) + 12345) | 0;
  }
  return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h;
}

let sink = 0;

/** What `busy` costs by itself at this moment, nanoseconds a call. */
function cost(rounds) {
  const times = Math.max(3, Math.ceil(1e6 / rounds));
  const start = performance.now();
  for (let i = 0; i < times; i++) sink += busy(rounds);
  return ((performance.now() - start) * 1e6) / times;
}

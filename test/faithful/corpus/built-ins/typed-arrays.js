// Typed arrays, views, resizable buffers, and functions that see them change under them.
const buffer = new ArrayBuffer(16, { maxByteLength: 32 });
const view = new DataView(buffer);
const bytes = new Uint8Array(buffer);
view.setFloat64(0, Math.PI);
view.setInt16(
  8,
  -2,
  true,
);
console.log([...bytes.subarray(0, 10)], view.getInt16(8, true));
buffer.resize?.(8);
console.log(bytes.length <= 16, bytes.at(9) ?? 'gone');
const floats = Float32Array.from({ length: 4 }, (_, i) => i / 3);
console.log(
  floats
    .map((x) => x * 3)
    .filter((x) => x > 0)
    .reduce((a, b) => a + b),
);
const sorted = new Int8Array([3, -1, 2]).sort((a, b) => {
  return b - a;
});
console.log(sorted, sorted.toString(), Object.keys(sorted));
let n = 0;
const clamped = new Uint8ClampedArray(3);
for (const i in clamped) clamped[i] = 100 * ++n;
clamped[n++] = 'not there';
clamped[-1] = 5;
console.log(clamped, n, clamped[-1], '-1' in clamped, delete clamped[9]);
const bigs = BigInt64Array.of(1n, 2n ** 62n);
try {
  bigs[0] = 1;
} catch (e) {
  console.log(e.name, e.message);
}
console.log(bigs.includes(2n ** 62n), structuredClone(bigs), Buffer.from('äb').toString('hex'));
for (const bad of [() => new Uint16Array(buffer, 1), () => new ArrayBuffer(-1), () => view.getInt8(99)]) {
  try {
    bad();
  } catch (e) {
    console.log(e.name, e.message, /\.js:(\d+)/.exec(e.stack)[1]);
  }
}

// A top-level await that never ends: the program exits with 13, and stderr says where.
process.on('exit', (code) => console.log('exit', code));
const log = [];
async function waits(f) {
  try {
    await f();
  } finally {
    console.log('never');
  }
}
console.log('before');
log.push(
  await Promise.race([1, new Promise(() => {})]),
);
console.log(log);
await waits(
  () => new Promise(() => {}),
);
console.log('never');

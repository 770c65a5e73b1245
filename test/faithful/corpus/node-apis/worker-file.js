// A worker whose file is instrumented as well, and Atomics between the two.
const { Worker } = require('node:worker_threads');
const path = require('node:path');
const { once } = require('node:events');
async function main() {
  const shared = new Int32Array(new SharedArrayBuffer(16));
  const worker = new Worker(path.join(__dirname, '_worker.cjs'), {
    workerData: { shared, list: [1, 2, 3] },
  });
  const seen = [];
  worker.on('message', (m) => seen.push(m));
  const [code] = await once(worker, 'exit');
  console.log(code, seen);
  console.log(
    Atomics.load(shared, 0),
    Atomics.load(
      shared,
      1,
    ),
  );
}
main();

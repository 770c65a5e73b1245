const { parentPort, workerData } = require('node:worker_threads');
const { shared, list } = workerData;
async function* each() {
  for (const x of list) {
    await null;
    yield x * 10;
  }
}
(async () => {
  for await (const x of each()) {
    Atomics.add(shared, 0, x);
    parentPort.postMessage(
      { x, total: Atomics.load(shared, 0) },
    );
  }
  try {
    await Promise.reject(new Error('inside'));
  } catch (e) {
    parentPort.postMessage(e.message);
  } finally {
    Atomics.store(shared, 1, 7);
    process.exitCode = 4;
  }
})();

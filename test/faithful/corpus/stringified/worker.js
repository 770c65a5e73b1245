// A worker made from a function's text.
const { Worker } = require('node:worker_threads');
const { once } = require('node:events');
function main() {
  const { parentPort, workerData } = require('node:worker_threads');
  const work = (list) => {
    let sum = 0;
    for (const x of list)
      sum += x;
    return sum;
  };
  const later = async () => {
    await null;
    try {
      return workerData.length;
    } finally {
      parentPort.postMessage('finally');
    }
  };
  parentPort.postMessage(work(workerData));
  later().then((n) => {
    parentPort.postMessage(n);
    process.exitCode = 5;
  });
}
(async () => {
  const worker = new Worker(`(${main.toString()})()`, { eval: true, workerData: [1, 2, 3] });
  const seen = [];
  worker.on('message', (m) => seen.push(m));
  worker.on('error', (e) => seen.push(e.message));
  const [code] = await once(worker, 'exit');
  console.log(code, seen);
  console.log('done');
})();

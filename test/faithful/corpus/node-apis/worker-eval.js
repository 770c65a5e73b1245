// A worker from text: messages, errors, exit codes. The text is not this file's.
const { Worker, MessageChannel, receiveMessageOnPort } = require('node:worker_threads');
const { once } = require('node:events');
const text = `
const { parentPort, workerData, isMainThread } = require('node:worker_threads');
parentPort.on('message', async (m) => {
  if (m === 'stop') process.exit(workerData.code);
  if (m === 'throw') throw new RangeError('in worker');
  parentPort.postMessage({ echo: m, isMainThread });
});
`;
async function run(code, last) {
  const worker = new Worker(text, { eval: true, workerData: { code } });
  worker.on('error', (e) => console.log('error', e.name, e.message));
  const exited = once(worker, 'exit').catch((e) => e.message);
  for (const m of ['a', { b: new Map([[1, [2]]]) }]) {
    worker.postMessage(m);
    const [answer] = await once(
      worker,
      'message',
    );
    console.log(answer);
  }
  worker.postMessage(last);
  console.log(await exited);
}
(async () => {
  await run(3, 'stop');
  await run(0, 'throw');
  const { port1, port2 } = new MessageChannel();
  port1.postMessage({ when: 'sync' });
  console.log(receiveMessageOnPort(port2), receiveMessageOnPort(port2));
  port2.close();
})();

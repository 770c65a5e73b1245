// What a program sees of workers, and a worker of itself.
import workerThreads, { Worker } from 'node:worker_threads';

const SEEN = `
  const { isMainThread, workerData, resourceLimits, threadId } = require('node:worker_threads');
  const { NODE_OPTIONS, LPROF_RUN } = process.env;
  console.log(JSON.stringify({ isMainThread, workerData, execArgv: process.execArgv, keys: Object.keys(process.env).length > 5, NODE_OPTIONS, LPROF_RUN }));
`;

const run = (options, Class = Worker) =>
  new Promise((done) => {
    const worker = new Class(SEEN, { eval: true, workerData: [1], ...options });
    console.log(
      worker instanceof Class,
      worker.constructor === Class,
      Object.getPrototypeOf(worker) === Class.prototype,
    );
    worker.on('exit', done);
  });

class Own extends Worker {}

console.log(Worker === workerThreads.Worker, Worker.name, Worker.length, Worker.prototype.constructor === Worker);
console.log(
  Object.getPrototypeOf(Own) === Worker,
  Object.getOwnPropertyNames(Worker),
  Object.getOwnPropertyNames(Worker.prototype),
);
console.log(Object.getOwnPropertyDescriptor(Worker.prototype, 'constructor').enumerable);
console.log(Object.getOwnPropertyDescriptor(workerThreads, 'Worker').enumerable);
await run({});
await run({}, Own);
await run({ env: {} });
await run({ env: { NODE_OPTIONS: '--no-warnings' } });
await run({ env: workerThreads.SHARE_ENV });
await run({ execArgv: [] });
await run({ execArgv: ['--no-warnings'] });
await run({ env: {}, execArgv: ['--no-warnings'] });
for (const options of [{ env: 1 }, { execArgv: 1 }, { execArgv: ['--title=x'] }, { argv: 1 }, null, 1]) {
  try {
    new Worker('', options === null ? null : options === 1 ? 1 : { eval: true, ...options });
    console.log('none');
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
try {
  Worker('');
} catch (error) {
  console.log(error.message);
}

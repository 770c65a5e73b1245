// Ends in the way that it is told: program.cjs PLACE WAY FILE. Every event is a byte in the file, in whatever way it ends.
const { spawn } = require('node:child_process');
const { openSync, statSync, writeSync } = require('node:fs');
const { Worker, isMainThread, workerData } = require('node:worker_threads');

const [place, way, file] = isMainThread ? process.argv.slice(2) : ['main', workerData.way, workerData.file];
const fd = openSync(file, 'a');

function event() {
  writeSync(fd, '.');
  rest();
}

function rest() {
  for (let i = 0; i < 3000; i++);
}

function events(count) {
  for (let i = 0; i < count; i++) event();
}

function forever() {
  for (;;) event();
}

const soon = (action) => setTimeout(action, 20);
const stay = () => setInterval(() => event(), 20);

/** How the thread that has the events ends. */
const ways = {
  'natural end': () => soon(() => events(10)),
  'process.exit': () => soon(() => process.exit(3)),
  'process.exit in an exit listener': () => {
    process.on('exit', () => {
      events(5);
      process.exit(4);
    });
    process.on('exit', () => events(100));
  },
  'process.exit in finally': () => {
    try {
      throw new Error('not seen');
    } finally {
      event(event(), process.exit(5));
    }
  },
  'process.reallyExit': () => process.reallyExit(6),
  'uncaught error': () => {
    event();
    throw new Error('uncaught');
  },
  'unhandled rejection': () => {
    Promise.reject(new Error('unhandled'));
    soon(() => events(10));
  },
  'process.abort': () => process.abort(),
  'replaced by execve': () => process.execve('/bin/true', ['true']),
  'SIGTERM to itself': () => process.kill(process.pid, 'SIGTERM'),
  idle: stay,
  'lprof killed': () => {
    stay();
    // Without lprof that is nobody.
    if (process.env.RUNNER !== String(process.ppid)) process.kill(process.ppid, 'SIGKILL');
    setTimeout(() => process.kill(process.pid, 'SIGTERM'), 100);
  },
  busy: () => soon(forever),
  'own handler': () => {
    const timer = stay();
    process.on('SIGINT', () => {
      events(10);
      clearInterval(timer);
    });
  },
  'out of memory': () => {
    const kept = [];
    const grow = () => {
      for (let i = 0; i < 20; i++) kept.push(new Array(5000).fill(0).map((_, j) => ({ j })));
      event();
    };
    const end = Date.now() + 1500;
    soon(() => {
      while (Date.now() < end) event();
      for (;;) grow();
    });
  },
};

/** What the main thread does with a worker, which is idle, busy, or ends by itself. */
const hosts = {
  'terminate(), idle': { way: 'idle', act: (worker) => later(() => worker.terminate()) },
  'terminate(), busy': { way: 'busy', act: (worker) => later(() => worker.terminate()) },
  'main: process.exit, worker idle': { way: 'idle', act: () => later(() => process.exit(7)) },
  'main: process.exit, worker busy': { way: 'busy', act: () => later(() => process.exit(7)) },
  'main: natural end, worker unref()d': { way: 'busy', act: (worker) => later(() => worker.unref()) },
  'main: uncaught error': { way: 'busy', act: () => later(() => JSON.parse('{')) },
  'main: process.abort': { way: 'busy', act: () => later(() => process.abort()) },
  'main waits for it': { way: 'busy', act: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0) },
  'env: {}': { way: 'natural end', options: { env: {} } },
  'execArgv: []': { way: 'natural end', options: { execArgv: [] } },
  'env: {}, execArgv: []': { way: 'natural end', options: { env: {}, execArgv: [] } },
  'eval: true': { way: 'natural end', options: { eval: true } },
  'out of memory': { way: 'out of memory', options: { resourceLimits: { maxOldGenerationSizeMb: 40 } } },
  nested: { way: 'busy', nested: true, act: (worker) => later(() => worker.terminate()) },
};

/** When the events have begun. */
function later(action) {
  const timer = setInterval(() => {
    if (statSync(file).size < 1000) return;
    clearInterval(timer);
    setTimeout(action, 200);
  }, 20);
}

function host(way) {
  const { options, act = () => {}, nested, ...known } = hosts[way] ?? {};
  const data = { file, way: known.way ?? way };
  const start = `require(${JSON.stringify(__filename)})`;
  const worker = nested
    ? new Worker(
        `new (require('worker_threads').Worker)(${JSON.stringify(__filename)}, { workerData: ${JSON.stringify(data)} })`,
        { eval: true },
      )
    : new Worker(options?.eval ? start : __filename, { ...options, workerData: data });
  worker.on('error', (error) => console.log(error.code ?? error.message));
  worker.on('exit', (code) => console.log('worker', code));
  worker.on('online', () => act(worker));
}

function child(way) {
  const { pid } = spawn(process.execPath, [...process.execArgv, __filename, 'main', way, file], { stdio: 'inherit' });
  console.log('pid', pid);
}

if (place === 'main') {
  if (isMainThread) console.log('pid', process.pid);
  events(1000);
  ways[way]();
} else if (place === 'worker') {
  console.log('pid', process.pid);
  host(way);
} else child(way);

module.exports = { events };

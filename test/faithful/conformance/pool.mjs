import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
const BATCH = 40;
/** Realms leave memory behind: after so many tests a new process goes on. */
const TESTS_PER_CHILD = 3000;

const FLAGS = [
  '--experimental-vm-modules',
  '--allow-natives-syntax',
  '--expose-gc',
  '--no-warnings',
  '--max-old-space-size=1500',
  '--max-semi-space-size=64',
];

/**
 * Runs all tests in child processes. One that hangs or crashes fails its test, and another one goes on.
 * @param {{ node: string, jobs: number, limit: number, child: object }} options `limit`: seconds that a run of one test may
 *   take; `child`: what the child is to know
 * @param {(test: object, result: { plain: object, instrumented: object }) => void} report
 */
export async function runTests(tests, options, report) {
  const queue = [...tests].reverse();
  await Promise.all(Array.from({ length: options.jobs }, () => work(queue, options, report)));
}

async function work(queue, options, report) {
  while (queue.length > 0) await oneChild(queue, options, report);
}

function oneChild(queue, { node, limit, child: told }, report) {
  return new Promise((resolve) => {
    const child = fork(CHILD, [JSON.stringify(told)], {
      execPath: node,
      execArgv: FLAGS,
      // Engines say much when they crash; the exit code is enough.
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    });
    // A test that never ends would outlive a run that is broken off.
    const stop = () => child.kill('SIGKILL');
    process.once('exit', stop);
    let batch = [];
    let plain;
    let ended = 0;
    let timer;
    let why = 'crash';
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        why = `no end within ${limit} s`;
        child.kill('SIGKILL');
      }, limit * 1000);
    };
    const next = () => {
      batch = ended >= TESTS_PER_CHILD ? [] : queue.splice(-BATCH).reverse();
      if (batch.length === 0) child.disconnect();
      else child.send(batch);
    };
    const finish = (instrumented) => {
      const result = { plain, instrumented };
      plain = undefined;
      ended++;
      report(batch.shift(), result);
    };
    child.on('message', (events) => {
      watch();
      for (const event of events) {
        if (event.idle) next();
        else if (event.plain) plain = event.plain;
        else finish(event.instrumented);
      }
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', stop);
      if (batch.length > 0 && batch[0].careful !== true) {
        // Which of them it was is not known: they run again, and each tells of itself.
        queue.push(...batch.map((test) => ({ ...test, careful: true })).reverse());
      } else if (batch.length > 0) {
        const failure = why === 'crash' ? `crash: ${signal ?? `exit ${code}`}` : why;
        const failed = { failure, warnings: [], open: [], counted: true };
        // A plain run that has not ended says nothing of the instrumented one.
        if (plain === undefined) plain = { failure };
        finish(failed);
        queue.push(...batch.reverse());
      }
      resolve();
    });
    next();
    watch();
  });
}

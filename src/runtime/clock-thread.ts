import { renewCells } from './cells.ts';
import { countHits, HITS_LAYOUT } from './count-hits.ts';
import { findEdge } from './edges.ts';
import { AWAKE, INT, LOCK, OVERHEAD, STACK_START } from './memory.ts';
import { createWatcher, PERIOD_NS, WATCH_LAYOUT } from './watch.ts';

/** The thread sleeps when no measured code ran for so long. */
const IDLE_NS = 50e6;

/**
 * Those looks come one after the other that come so soon after the thread was woken, and where there are processors to
 * spare so many at measured code. Else the thread naps between looks: one that keeps a processor busy takes it from the
 * engine's compilers and collectors and, where processors share a core, takes part of the program's, too. Who naps is also
 * soon let back to a processor; who has kept it busy waits for milliseconds while the compilers are at work.
 */
const SOON_NS = 2e6;
const DENSE_LOOKS = 25_000;

/** How long a nap is on average, milliseconds; timers add some 50 µs. */
const NAP_MS = 0.05;

/** Where timers are so coarse that the shortest nap takes longer than this, milliseconds, the thread takes none. */
const COARSE_MS = 0.4;

/** A frame that was just begun is seen after this time at the latest. */
const SETTLE_NS = 20_000;

/** Time between two looks for what else there is to do, milliseconds. */
const TURN_MS = 200;

/** How long the thread waits for an answer of the program, milliseconds. */
const ANSWER_MS = 20;

/** How long the thread waits for the program to be ready to be ended, milliseconds. */
const END_MS = 2000;

/** In a second no line is hit 2^32 times. */
const COUNT_NS = 1e9;

/** The engine's compilers and collectors need the second processor more than the thread does, or the program gets slower. */
const NICE = 5;

/** What the thread gets beside the memory. */
export const CLOCK_LAYOUTS = { watch: WATCH_LAYOUT, hits: HITS_LAYOUT };

/**
 * The program of the clock thread: every hundred microseconds or so, it charges the time since its last look to what runs
 * in the program. Looks are irregular, so that they do not run in step with a loop. It sleeps while no measured code runs;
 * `lock` says who charges. Text rather than a file, so that it also starts from bundles and single-file builds.
 *
 * Where the loader asks for it, the thread also keeps what all threads of the process gather, see `src/loader/keeper.ts`.
 */
export const CLOCK_THREAD = `
const { workerData: { memory, layouts, looks, spare, keeper: keeperFile }, parentPort, receiveMessageOnPort } = require('node:worker_threads');
const { ints, floats } = memory;
const { look } = (${createWatcher})(memory, layouts.watch, ${findEdge});
const countHits = ${countHits};
const renewCells = ${renewCells};
const { performance } = globalThis;
// On Linux this is the thread's own priority; elsewhere it would be that of the process.
if (process.platform === 'linux') try { require('node:os').setPriority(${NICE}); } catch {}
let shift = -Infinity;
for (let i = 0; i < 50; i++) shift = Math.max(shift, Number(process.hrtime.bigint()) - performance.now() * 1e6);
let noise = 1;
let count = 0;
let asking = false;
let keeper;
let nextTurn = 0;
let dense = spare ? ${DENSE_LOOKS} : 0;
let napsAreShort;

/** In which the program may ask for something. */
function nap(ms) {
  Atomics.wait(ints, ${INT.pause}, 0, ms);
}

/** Timers of some systems are coarse. */
function tryNaps() {
  let least = Infinity;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    nap(${NAP_MS});
    least = Math.min(least, performance.now() - start);
  }
  napsAreShort = least < ${COARSE_MS};
}

/** Keeps what is due. @returns whether the program shall be asked how to end */
function turn(looks) {
  for (let got; (got = receiveMessageOnPort(parentPort)) !== undefined; ) {
    keeper = require(keeperFile).createKeeper(got.message);
    Atomics.store(ints, ${INT.keeping}, 1);
    Atomics.notify(ints, ${INT.keeping});
  }
  return keeper !== undefined && keeper.turn(looks);
}

/** Looks until there is something else to do. */
function watch() {
  let busy = performance.now() * 1e6 + shift;
  const soon = busy + ${SOON_NS};
  let next = 0;
  for (;;) {
    const now = performance.now() * 1e6 + shift;
    if (now < next) continue;
    noise ^= noise << 13;
    noise ^= noise >>> 17;
    noise ^= noise << 5;
    next = now + ${PERIOD_NS * 0.75} + (noise & 511);
    look(now);
    if (ints[${INT.top}] !== ${STACK_START}) {
      busy = now;
      if (ints[${INT.line}] !== ${OVERHEAD}) dense--;
    }
    if (now > count) {
      count = now + ${COUNT_NS};
      countHits(memory, layouts.hits);
      renewCells(memory, layouts.watch.EDGE);
    }
    if (ints[${INT.pause}] !== 0 || ints[${INT.stop}] !== 0) return;
    if (now > nextTurn) {
      nextTurn = now + ${TURN_MS}e6;
      if (turn(true)) return;
    }
    if (now - busy < ${IDLE_NS}) {
      if (dense > 0 || now < soon) continue;
      if (napsAreShort === undefined) tryNaps();
      if (napsAreShort) nap(${NAP_MS} * (0.75 + (noise & 511) / 1024));
      continue;
    }
    // Either the program finds the thread asleep when it begins the next frame, or that frame is seen here.
    ints[${INT.awake}] = ${AWAKE.asleep};
    while (performance.now() * 1e6 + shift < now + ${SETTLE_NS});
    if (ints[${INT.top}] === ${STACK_START} || ints[${INT.awake}] === ${AWAKE.coming}) return;
    ints[${INT.awake}] = ${AWAKE.looking};
  }
}

/**
 * Has the program's thread call back, also when it never returns to its event loop. It cannot end the process within such
 * a call, as it would wait for its debugger, which is this thread.
 */
async function ask() {
  if (asking) return new Promise((resolve) => setTimeout(resolve, ${ANSWER_MS}));
  try {
    const { Session } = require('node:inspector');
    const session = new Session();
    session.connectToMainThread();
    asking = true;
    await new Promise((resolve) => {
      session.post('Runtime.evaluate', { expression: '__lprof__.asked()' }, () => {
        asking = false;
        session.disconnect();
        resolve();
      });
      setTimeout(resolve, ${ANSWER_MS});
    });
  } catch {}
}

async function run() {
  Atomics.store(ints, ${INT.started}, 1);
  Atomics.notify(ints, ${INT.started});
  // While the program is still about to load; later it would keep the thread from looking.
  if (keeperFile !== undefined) require(keeperFile);
  while (ints[${INT.stop}] === 0) {
    if (looks) {
      while (Atomics.compareExchange(ints, ${INT.lock}, ${LOCK.free}, ${LOCK.clock}) !== ${LOCK.free});
      look(performance.now() * 1e6 + shift);
      ints[${INT.awake}] = ${AWAKE.looking};
      watch();
      if (ints[${INT.awake}] === ${AWAKE.looking}) ints[${INT.awake}] = ${AWAKE.coming};
      Atomics.store(ints, ${INT.lock}, ${LOCK.free});
    }
    if (ints[${INT.pause}] !== 0) Atomics.wait(ints, ${INT.pause}, 1, 1000);
    else if (ints[${INT.stop}] !== 0) break;
    else await rest();
    Atomics.store(ints, ${INT.wake}, 0);
  }
  if (keeper !== undefined) keeper.end();
  Atomics.store(ints, ${INT.keeping}, 2);
  Atomics.notify(ints, ${INT.keeping});
  if (!asking) return;
  Atomics.wait(ints, ${INT.signal}, 0, ${END_MS});
  if (ints[${INT.signal}] !== 0) process.kill(process.pid, ints[${INT.signal}]);
}

/** Until the program wakes the thread, or shall be asked. */
async function rest() {
  for (;;) {
    if (turn(false)) return ask();
    if (Atomics.wait(ints, ${INT.wake}, 0, keeper === undefined ? Infinity : ${TURN_MS}) !== 'timed-out') return;
  }
}
run();
`;

import { CLOCK_LAYOUTS, CLOCK_THREAD } from './clock-thread.ts';
import { FLOAT, INT, type Views } from './memory.ts';
import { processors } from './processors.ts';
import type { RawClock } from './types.ts';
import { PERIOD_NS } from './watch.ts';

export type ClockChoice = 'shared' | 'exact' | 'auto';

/** The built-ins that are needed later, taken before the program can replace them (fake timers do). */
const { performance } = globalThis;
const now = performance.now.bind(performance);
const { floor, min, max } = Math;
const notify = Atomics.notify;
const store = Atomics.store;

/** Processors that the program and the clock thread need. */
const ENOUGH = 2;

/** Processors with which one is to spare: the program, its compiler and its collector have theirs. */
const SPARE = 4;

/** Milliseconds to nanoseconds. */
const NS = 1e6;

/** Node's process object; absent in browsers. */
interface NodeProcess {
  hrtime: { bigint(): bigint };
  getBuiltinModule?(name: string): unknown;
}
const node = (globalThis as { process?: NodeProcess }).process;

/** Reads the time in nanoseconds of the machine's monotonic clock where there is one, so that threads agree. */
export function exactClock(): () => number {
  const hrtime = node?.hrtime?.bigint;
  if (hrtime === undefined) return () => now() * NS;
  // The clocks are read one after the other: the largest difference is the one with the least time in between.
  let shift = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < 50; i++) shift = max(shift, Number(hrtime()) - now() * NS);
  return () => now() * NS + shift;
}

/** Resolves `auto`: the shared clock needs Node's threads and a second processor to run on. */
export function chooseClock(choice: ClockChoice): 'shared' | 'exact' {
  const there = processors();
  if (there === 0) return 'exact';
  if (choice !== 'auto') return choice;
  return there >= ENOUGH ? 'shared' : 'exact';
}

export interface ClockThread {
  tell(message: object): void;
  stop(): void;
}

/**
 * Starts the clock thread; it never keeps the process alive.
 * @param looks false if the program itself charges the time, and the thread only keeps what was gathered
 * @param keeper path of what keeps, see `src/loader/keeper.ts`
 */
export function startClockThread(
  { ints, floats, owners, marks, edges, edgeTimes, tables, cells, cellEdges }: Views,
  looks: boolean,
  keeper?: string,
): ClockThread {
  const threads = node?.getBuiltinModule?.('worker_threads') as typeof import('node:worker_threads');
  const worker = new threads.Worker(CLOCK_THREAD, {
    eval: true,
    workerData: {
      memory: { ints, floats, owners, marks, edges, edgeTimes, tables, cells, cellEdges },
      layouts: CLOCK_LAYOUTS,
      looks,
      spare: processors() >= SPARE,
      keeper,
      lprof: 'clock',
    },
    env: {},
    execArgv: [],
    stderr: false,
    stdout: false,
  });
  worker.unref();
  const wake = () => {
    store(ints, INT.wake, 1);
    notify(ints, INT.wake);
  };
  return {
    tell(message) {
      worker.postMessage(message);
      wake();
    },
    stop() {
      store(ints, INT.stop, 1);
      wake();
    },
  };
}

/** States how good the clock was in this run. */
export function clockQuality(kind: 'shared' | 'exact', floats: Float64Array, probeNs: number): RawClock {
  if (kind === 'exact') return { kind, resolutionNs: 1, probeNs, worstGapNs: 0, gapShare: 0 };
  const ran = floats[FLOAT.ran];
  const gaps = floats[FLOAT.gaps];
  const seen = floats[FLOAT.seen];
  return {
    kind,
    // Looks are not all as far from each other: what counts is how exact a sum over some of them is.
    resolutionNs: seen > 0 ? floor(floats[FLOAT.squares] / seen) : PERIOD_NS,
    probeNs,
    worstGapNs: floor(floats[FLOAT.worstGap]),
    gapShare: ran > 0 ? min(1, gaps / ran) : 0,
  };
}

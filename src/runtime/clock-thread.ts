import { CONTROL, COUNTER } from './memory.ts';

/** Least time between two ticks, nanoseconds. */
export const TICK_NS = 1000;

/** A gap of more than this many ticks counts as one in which the clock thread was starved. */
const GAP_TICKS = 10;

/** The thread sleeps when no probe has noticed this many ticks: the program idles or runs uninstrumented code. */
const IDLE_TICKS = 50_000;

/**
 * The program of the clock thread. It publishes the time, in nanoseconds of the monotonic clock, about every
 * microsecond: time first, tick second; and sleeps while nobody looks. Text rather than a file, so that it also starts
 * from bundles and single-file builds.
 */
export const CLOCK_THREAD = `
const { workerData: { control, counters } } = require('node:worker_threads');
const clock = () => Number(process.hrtime.bigint());
let tick = 0;
while (control[${CONTROL.stop}] === 0) {
  let last = clock();
  const before = counters[${COUNTER.ran}] - last;
  const woken = tick;
  for (;;) {
    const now = clock();
    const gap = now - last;
    if (gap < ${TICK_NS}) continue;
    last = now;
    tick = tick === 0x7fffffff ? 1 : tick + 1;
    counters[${COUNTER.published}] = now;
    Atomics.store(control, ${CONTROL.tick}, tick);
    counters[${COUNTER.ran}] = before + now;
    if (gap > ${TICK_NS * GAP_TICKS}) {
      counters[${COUNTER.gaps}] += gap;
      if (gap > counters[${COUNTER.worstGap}]) counters[${COUNTER.worstGap}] = gap;
    }
    if (control[${CONTROL.stop}] !== 0) break;
    const idle = Math.min((tick - control[${CONTROL.seen}]) & 0x7fffffff, (tick - woken) & 0x7fffffff);
    if (idle > ${IDLE_TICKS}) break;
  }
  Atomics.store(control, ${CONTROL.wake}, 0);
  Atomics.store(control, ${CONTROL.tick}, 0);
  if (control[${CONTROL.stop}] === 0) Atomics.wait(control, ${CONTROL.wake}, 0);
}
`;

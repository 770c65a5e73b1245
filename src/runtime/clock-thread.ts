import { CONTROL, COUNTER, TICK_NS } from './memory.ts';

/**
 * A gap of more than this many ticks counts as one in which the clock thread was starved, if a probe had seen the tick
 * before it: what happens while the program runs other code does no harm.
 */
const GAP_TICKS = 10;

/** The thread sleeps when no probe has noticed this many ticks: the program idles or runs uninstrumented code. */
const IDLE_TICKS = 50_000;

/** It looks whether anybody saw its ticks this often: the look takes the program's cache line away. */
const LOOK_TICKS = 1024;

/**
 * The program of the clock thread. It publishes the microsecond of the monotonic clock whenever it has changed, and
 * sleeps while nobody looks. Text rather than a file, so that it also starts from bundles and single-file builds.
 */
export const CLOCK_THREAD = `
const { workerData: { control, counters } } = require('node:worker_threads');
const origin = counters[${COUNTER.origin}];
const micros = () => Math.floor((Number(process.hrtime.bigint()) - origin) / ${TICK_NS});
let tick = -1;
while (control[${CONTROL.stop}] === 0) {
  let last = micros();
  const woken = last;
  const before = counters[${COUNTER.ran}] - last * ${TICK_NS};
  let look = last + ${LOOK_TICKS};
  for (;;) {
    const now = micros();
    const gap = now - last;
    if (gap < 1) continue;
    last = now;
    if (gap > ${GAP_TICKS} && control[${CONTROL.seen}] === tick) {
      counters[${COUNTER.gaps}] += gap * ${TICK_NS};
      if (gap * ${TICK_NS} > counters[${COUNTER.worstGap}]) counters[${COUNTER.worstGap}] = gap * ${TICK_NS};
    }
    tick = (now & 0x7fffffff) || 1;
    Atomics.store(control, ${CONTROL.tick}, tick);
    if (now < look) continue;
    look = now + ${LOOK_TICKS};
    counters[${COUNTER.ran}] = before + now * ${TICK_NS};
    if (control[${CONTROL.stop}] !== 0) break;
    const unseen = (tick - control[${CONTROL.seen}]) & 0x7fffffff;
    if (unseen > ${IDLE_TICKS} && now - woken > ${IDLE_TICKS}) break;
  }
  Atomics.store(control, ${CONTROL.wake}, 0);
  Atomics.store(control, ${CONTROL.tick}, 0);
  if (control[${CONTROL.stop}] === 0) Atomics.wait(control, ${CONTROL.wake}, 0);
}
`;

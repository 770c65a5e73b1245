import { CALIBRATION, COUNTER } from './memory.ts';

/**
 * What reading the clock in a probe costs, in nanoseconds: the least over several batches, since noise only ever adds.
 *
 * @param tick charges what passed since the last call
 * @param clock nanoseconds
 */
export function calibrateTick(tick: () => void, clock: () => number): number {
  return leastOf(20, 200, clock, (size) => {
    for (let i = 0; i < size; i++) tick();
  });
}

/** The cost in nanoseconds of a probe that sees no new tick; the same operations as the plugin writes, on spare words. */
export function calibrateProbe(control: Int32Array, counters: Float64Array, clock: () => number): number {
  const { tick, seen, line } = CALIBRATION;
  const { scratch } = COUNTER;
  control[tick] = control[seen];
  return leastOf(20, 5000, clock, (size) => {
    for (let i = 0; i < size; i++) {
      if (control[tick] !== control[seen]) return;
      control[line] = scratch;
      counters[scratch]++;
    }
  });
}

function leastOf(batches: number, size: number, clock: () => number, batch: (size: number) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < batches; i++) {
    const start = clock();
    batch(size);
    const cost = (clock() - start) / size;
    if (cost < least) least = cost;
  }
  return least > 0 && Number.isFinite(least) ? least : 0;
}

import { INT } from './memory.ts';

/** Enough for the engine to optimise what is measured, which takes it some milliseconds. */
const BATCHES = 60;
const BATCH = 1000;

/**
 * What a probe costs in optimised code, in nanoseconds: the same operations as the plugin writes. The least of many
 * batches: taking out too much would be worse than taking out too little.
 *
 * @param tick where a probe reads the clock
 */
export function calibrateProbe(ints: Int32Array, clock: () => number, tick?: () => void): number {
  const { line, scratch } = INT;
  const current = ints[line];
  const stores = () => {
    for (let i = 0; i < BATCH; i++) {
      ints[line] = current;
      ints[scratch]++;
    }
  };
  const ticks = () => {
    for (let i = 0; i < BATCH; i++) {
      tick!();
      ints[line] = current;
      ints[scratch]++;
    }
  };
  const batch = tick === undefined ? stores : ticks;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < BATCHES; i++) {
    const start = clock();
    batch();
    const cost = (clock() - start) / BATCH;
    if (cost < least) least = cost;
  }
  return least > 0 && Number.isFinite(least) ? least : 0;
}

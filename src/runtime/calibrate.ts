import { INT } from './memory.ts';

/**
 * What reading the clock costs a probe, in nanoseconds: the least difference of two readings in a row. The bookkeeping
 * around it is left out, as its cost depends on how far the engine has optimised it: taking out too much would be worse
 * than taking out too little.
 */
export function calibrateClock(clock: () => number): number {
  let least = Number.POSITIVE_INFINITY;
  let last = clock();
  for (let i = 0; i < 10_000; i++) {
    const now = clock();
    if (now > last && now - last < least) least = now - last;
    last = now;
  }
  return Number.isFinite(least) ? least : 0;
}

/** The cost in nanoseconds of a probe that only stores; the same operations as the plugin writes. */
export function calibrateProbe(ints: Int32Array, clock: () => number): number {
  const { line, scratch } = INT;
  const current = ints[line];
  return leastOf(20, 5000, clock, (size) => {
    for (let i = 0; i < size; i++) {
      ints[line] = current;
      ints[scratch]++;
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

import { CONTROL, COUNTER } from './memory.ts';

/**
 * Cost of one probe in nanoseconds: the least over many batches, since noise only ever adds.
 * Counts on words that nothing else uses.
 *
 * @param body one probe
 * @param clock nanoseconds
 */
export function leastCost(body: () => void, clock: () => number, batches: number, size: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < batches; batch++) {
    const start = clock();
    for (let i = 0; i < size; i++) body();
    const cost = (clock() - start) / size;
    if (cost < least) least = cost;
  }
  return least > 0 && Number.isFinite(least) ? least : 0;
}

/** The cost of a probe that sees no new tick, as the plugin writes it. */
export function calibrateProbe(control: Int32Array, counters: Float64Array, clock: () => number): number {
  const line = control[CONTROL.line];
  const probe = () => {
    if (control[CONTROL.tick] < 0) control[CONTROL.tick] = 0;
    control[CONTROL.line] = line;
    counters[COUNTER.scratch]++;
  };
  return leastCost(probe, clock, 20, 2000);
}

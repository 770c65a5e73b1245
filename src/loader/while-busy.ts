import type { Recorder } from '../runtime/index.ts';
import { COUNTER } from '../runtime/memory.ts';

/**
 * Calls back now and then while instrumented code runs, also when it never returns to the event loop: the probes
 * notice the clock's ticks by a call of `recorder.tick`. Must be installed before the first instrumented module.
 * @param interval milliseconds
 */
export function whileBusy(recorder: Recorder, interval: number, callback: () => void): void {
  const { counters, tick } = recorder;
  const step = interval * 1e6;
  let due = counters[COUNTER.charged] + step;
  recorder.tick = () => {
    tick();
    if (counters[COUNTER.charged] < due) return;
    // Whatever the callback runs may come back here.
    due = Number.POSITIVE_INFINITY;
    recorder.exclude(callback);
    due = counters[COUNTER.charged] + step;
  };
}

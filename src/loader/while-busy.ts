import type { Recorder } from '../runtime/index.ts';
import { FLOAT } from '../runtime/memory.ts';

/**
 * Calls back now and then while instrumented code runs, also when it never returns to the event loop: with the exact clock,
 * where each probe calls `recorder.tick`. Must be installed before the first instrumented module.
 * @param interval milliseconds
 */
export function whileBusy(recorder: Recorder, interval: number, callback: () => void): void {
  const { floats, tick } = recorder;
  const step = interval * 1e6;
  let due = floats[FLOAT.charged] + step;
  recorder.tick = () => {
    tick();
    if (floats[FLOAT.charged] < due) return;
    // Whatever the callback runs may come back here.
    due = Number.POSITIVE_INFINITY;
    recorder.exclude(callback);
    due = floats[FLOAT.charged] + step;
  };
}

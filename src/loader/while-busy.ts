import type { Recorder } from '../runtime/index.ts';
import { FLOAT } from '../runtime/memory.ts';

/**
 * Calls back now and then while instrumented code runs, also when it never returns to the event loop: at the end of an
 * activation in which time has passed, or with the exact clock at any probe.
 * @param interval milliseconds
 */
export function whileBusy(recorder: Recorder, interval: number, callback: () => void): void {
  const { floats, tick, settle } = recorder;
  const step = interval * 1e6;
  let due = floats[FLOAT.charged] + step;
  function look(): void {
    if (floats[FLOAT.charged] < due) return;
    // Whatever the callback runs may come back here.
    due = Number.POSITIVE_INFINITY;
    recorder.exclude(callback);
    due = floats[FLOAT.charged] + step;
  }
  recorder.tick = () => {
    tick();
    look();
  };
  recorder.settle = (frame, fn, depth) => {
    settle(frame, fn, depth);
    look();
  };
}

import { isMainThread } from 'node:worker_threads';
import type { Recorder } from '../runtime/index.ts';
import { FLOAT, INT } from '../runtime/memory.ts';

type Kill = (pid: number, signal: NodeJS.Signals) => void;

/**
 * Calls back now and then while instrumented code runs, also when it never returns to the event loop. With the exact clock
 * each probe calls `recorder.tick`; with the shared clock the clock thread has the main thread call `asked`, by the
 * engine's interrupts. Must be installed before the first instrumented module.
 * @param interval milliseconds
 * @param callback gets what sends a signal to this process
 */
export function whileBusy(recorder: Recorder, interval: number, callback: (kill: Kill) => void): void {
  const { ints, floats, tick } = recorder;
  const step = interval * 1e6;
  let due = floats[FLOAT.charged] + step;
  recorder.tick = () => {
    tick();
    if (floats[FLOAT.charged] < due) return;
    // Whatever the callback runs may come back here.
    due = Number.POSITIVE_INFINITY;
    recorder.exclude(() => callback(process.kill));
    due = floats[FLOAT.charged] + step;
  };
  recorder.asked = () => {
    let last: string | undefined;
    // A process that ends within such a call waits for its debugger: the clock thread sends the signal.
    recorder.exclude(() =>
      callback((_pid, signal) => {
        last = signal;
      }),
    );
    return last;
  };
  if (isMainThread) ints[INT.ask] = interval;
}

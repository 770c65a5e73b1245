import type { Run } from '../profile/types.ts';
import type { Recorder } from '../runtime/index.ts';
import { onExit, onReplace } from './on-exit.ts';
import { createReportWriter } from './report-writer.ts';
import { heedRequests } from './requests.ts';
import { onDeadlySignal } from './signals.ts';
import { whileBusy } from './while-busy.ts';

/** Milliseconds between two snapshots, and the largest share of the time that they may take. */
const INTERVAL = 1000;
const SHARE = 0.02;

/** Milliseconds between two looks for requests of the parent, while the program computes and sees no signals. */
const LOOK = 200;

/**
 * Leaves this thread's report in the run's folder when it ends, and now and then before, in case it is killed.
 * @param finish called after the last report
 */
export function reportAtExit(
  dir: string,
  recorder: Recorder,
  hooksNs: () => number,
  finish: (exit: Run['exit']) => void = () => {},
): void {
  const write = createReportWriter(dir, recorder, hooksNs);
  let ended = false;
  const last = (exit: Run['exit']) => {
    if (ended) return;
    ended = true;
    write('last');
    recorder.stop();
    finish(exit);
  };
  onExit(() => last({ code: Number(process.exitCode ?? 0), signal: null }));
  onReplace(() => write('complete'));
  const die = onDeadlySignal(dir, (signal) => last({ code: null, signal }));

  let due = performance.now() + INTERVAL;
  const snapshot = () => {
    const before = performance.now();
    if (before < due) return;
    recorder.exclude(() => write('snapshot'));
    const after = performance.now();
    due = after + Math.max(INTERVAL, (after - before) / SHARE);
  };
  const heed = heedRequests(dir, die);
  const idle = () => {
    snapshot();
    heed();
    setTimeout(idle, Math.max(1, due - performance.now())).unref();
  };
  setTimeout(idle, INTERVAL).unref();
  whileBusy(recorder, LOOK, (kill) => {
    snapshot();
    heed(kill);
  });
}

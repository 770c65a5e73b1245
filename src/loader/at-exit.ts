import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../profile/types.ts';
import type { RunSettings } from '../run/raw.ts';
import type { Recorder } from '../runtime/index.ts';
import { onExit, onReplace } from './on-exit.ts';
import { createReportWriter } from './report-writer.ts';
import { DEADLY, onDeadlySignal } from './signals.ts';
import { whileBusy } from './while-busy.ts';

/** Milliseconds between two snapshots, and the largest share of the time that they may take. */
const INTERVAL = 1000;
const SHARE = 0.02;

/** Milliseconds between two looks for a request to end, while the program computes and sees no signals. */
const LOOK = 200;

/**
 * Leaves this thread's report in the run's folder when it ends, and now and then before, in case it is killed.
 * @param finish called after the last report
 */
export function reportAtExit(
  { dir, parent }: Pick<RunSettings, 'dir' | 'parent'>,
  recorder: Recorder,
  hooksNs: () => number,
  finish: (exit: Run['exit']) => void = () => {},
): void {
  const write = createReportWriter(dir, parent, recorder, hooksNs);
  let ended = false;
  const last = (exit: Run['exit']) => {
    if (ended) return;
    ended = true;
    write('last', exit);
    recorder.stop();
    finish(exit);
  };
  onExit(() => last({ code: Number(process.exitCode ?? 0), signal: null }));
  onReplace(() => write('complete'));
  // So it is known that there was such a process, whatever becomes of it.
  if (parent !== undefined) write('snapshot');
  const die = onDeadlySignal(dir, (signal) => last({ code: null, signal }));

  let due = performance.now() + INTERVAL;
  const snapshot = () => {
    const before = performance.now();
    if (before < due) return;
    recorder.exclude(() => write('snapshot'));
    const after = performance.now();
    due = after + Math.max(INTERVAL, (after - before) / SHARE);
  };
  const idle = () => {
    snapshot();
    setTimeout(idle, Math.max(1, due - performance.now())).unref();
  };
  setTimeout(idle, INTERVAL).unref();
  whileBusy(recorder, LOOK, (kill) => {
    snapshot();
    const signal = DEADLY.find((name) => existsSync(join(dir, `obey-${name}-${process.pid}`)));
    if (signal !== undefined) die(signal, process.pid, kill);
  });
}

import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { isMainThread, threadId } from 'node:worker_threads';
import type { Run } from '../profile/types.ts';
import type { KeptThread } from '../run/memory-file.ts';
import type { RunSettings } from '../run/raw.ts';
import { type ThreadIdentity, threadIdentity } from '../run/thread-report.ts';
import type { Recorder } from '../runtime/index.ts';
import { INT } from '../runtime/memory.ts';
import type { KeeperSettings } from './keeper.ts';
import { onAbort, onExit, onReplace } from './on-exit.ts';
import { createReportWriter } from './report-writer.ts';
import { type Deadly, onDeadlySignal } from './signals.ts';
import { CHANNEL, introduce, type StartedWorkers, watchWorkers } from './workers.ts';

/** How long the main thread waits for the clock thread, milliseconds. */
const PATIENCE = 2000;

/**
 * Leaves this thread's report in the run's folder when it ends. What it gathers is kept by the clock thread of the main
 * thread as well, in case it cannot do so.
 * @param hooksNs one number: how long the thread of Node's module hooks worked for this one, nanoseconds
 * @param toRun the code to run for that of a worker which is no file
 * @param finish called after the last report
 */
export function reportAtExit(
  { dir, parent }: Pick<RunSettings, 'dir' | 'parent'>,
  recorder: Recorder,
  hooksNs: Float64Array,
  toRun: (code: string) => string,
  finish: (exit: Run['exit']) => void = () => {},
): void {
  const identity = threadIdentity(parent);
  // A program that replaces its process leaves the id to the next one.
  const name = `${process.pid}-${threadId}-${performance.timeOrigin}`;
  const write = createReportWriter(dir, name, identity, recorder, hooksNs);
  const { ints } = recorder;
  const workers = keep(dir, name, identity, recorder, hooksNs, toRun);
  let ended = false;
  let interrupted = false;
  /** Until the clock thread has saved what workers have gathered. */
  const wait = () => {
    if (interrupted) spin(() => ints[INT.keeping] === KEEPING);
    else Atomics.wait(ints, INT.keeping, KEEPING, PATIENCE);
  };
  const last = (exit: Run['exit']) => {
    if (ended) return;
    ended = true;
    workers.terminate();
    write('last', exit);
    recorder.stop();
    if (isMainThread && (workers.any() || ints[INT.reported] !== 1)) wait();
    finish(exit);
  };
  onExit(() => last({ code: Number(process.exitCode ?? 0), signal: null }));
  onReplace(() => write('complete'));
  if (!isMainThread) return;
  onAbort(() => last({ code: null, signal: 'SIGABRT' }));
  const die = onDeadlySignal(dir, (signal) => last({ code: null, signal }));
  recorder.asked = () => {
    interrupted = true;
    const signal = readFileSync(join(dir, `obey-${process.pid}`), 'utf8') as Deadly;
    process.removeAllListeners(signal);
    die(signal, process.pid, () => {
      Atomics.store(ints, INT.signal, constants.signals[signal]);
      Atomics.notify(ints, INT.signal);
      // Nothing of the program runs any more that would not be in the report.
      spin(() => true);
    });
  };
}

/** Waits where no other wait is possible, as the program may be interrupted in one of its own. */
function spin(isLonger: () => boolean): void {
  for (const end = performance.now() + PATIENCE; isLonger() && performance.now() < end; );
}

/** So many workers can be told of that have ended; the memory of more is kept to the end. */
const ENDED = 1 << 20;

/** What `INT.keeping` says while the clock thread keeps what is gathered. */
const KEEPING = 1;

/** Has the clock thread keep what this thread gathers, and its workers. */
function keep(
  dir: string,
  name: string,
  identity: ThreadIdentity,
  recorder: Recorder,
  hooksNs: Float64Array,
  toRun: (code: string) => string,
): StartedWorkers {
  const { ints, floats, owners, marks, edges, edgeTimes, tables, cells, cellEdges, clock, startedAt } = recorder;
  const views = { ints, floats, owners, marks, edges, edgeTimes, tables, cells, cellEdges };
  const thread: KeptThread = { name, identity, startedAt, clock, views, hooksNs };
  if (!isMainThread) {
    introduce(thread);
    return watchWorkers(
      () => {},
      () => {},
      toRun,
    );
  }
  const ended = new Int32Array(new SharedArrayBuffer(ENDED * Int32Array.BYTES_PER_ELEMENT));
  recorder.keep({ dir, channel: CHANNEL, main: thread, ended } satisfies KeeperSettings);
  return watchWorkers(
    // It hears of them only from then on.
    () => recorder.exclude(() => Atomics.wait(ints, INT.keeping, 0, PATIENCE)),
    (id) => {
      ended[ended[0] + 1] = id;
      if (ended[0] < ENDED - 2) ended[0]++;
    },
    toRun,
  );
}

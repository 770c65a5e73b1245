import { renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { ThreadReport } from '../run/raw.ts';
import type { Recorder } from '../runtime/index.ts';
import { observeGc } from './gc-time.ts';
import { onExit } from './on-exit.ts';
import { onDeadlySignal } from './signals.ts';

/** Milliseconds between two snapshots, and the largest share of the time that they may take. */
const INTERVAL = 1000;
const SHARE = 0.02;

/** Leaves this thread's report in the run's folder when it ends, and now and then before, in case it is killed. */
export function reportAtExit(dir: string, recorder: Recorder): void {
  const file = join(dir, `thread-${process.pid}-${threadId}.json`);
  const gcNs = observeGc();
  let done = false;

  const write = (complete: boolean) => {
    if (done) return;
    done = complete;
    const raw = recorder.snapshot();
    const report: ThreadReport = {
      ...raw,
      version: 1,
      pid: process.pid,
      ppid: process.ppid,
      threadId,
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
      cpus: availableParallelism(),
      gcNs: gcNs(),
      complete,
      warnings: [],
    };
    try {
      writeFileSync(`${file}.tmp`, JSON.stringify(report), { mode: 0o600 });
      renameSync(`${file}.tmp`, file);
    } catch {
      // The folder is gone: the parent has ended, nobody is waiting for this.
    }
  };

  const last = () => {
    write(true);
    recorder.stop();
  };
  onExit(last);
  onDeadlySignal(dir, last);
  snapshots(() => write(false));
}

function snapshots(write: () => void): void {
  const { setTimeout, performance } = globalThis;
  const next = (delay: number) =>
    setTimeout(() => {
      const before = performance.now();
      write();
      next(Math.max(INTERVAL, (performance.now() - before) / SHARE));
    }, delay).unref();
  next(INTERVAL);
}

import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import type { Run } from '../profile/types.ts';
import { formatReport } from '../run/report-file.ts';
import { type ThreadIdentity, threadReport, withoutHooks } from '../run/thread-report.ts';
import type { Recorder } from '../runtime/index.ts';
import { INT } from '../runtime/memory.ts';
import { observeGc } from './gc-time.ts';

/** A report of a program that may end here without telling, and the one after which none follows. */
export type ReportKind = 'complete' | 'last';

/** Characters that are written at once. */
const CHUNK = 1 << 20;

/**
 * Writes this thread's report as `thread-<name>.json`, whole or not at all. After the last report nothing is written any
 * more. Where that fails, what the clock thread keeps is all there is.
 *
 * @param hooksNs how long the thread of Node's module hooks worked for this one, nanoseconds
 */
export function createReportWriter(
  dir: string,
  name: string,
  identity: ThreadIdentity,
  recorder: Recorder,
  hooksNs: Float64Array,
): (kind: ReportKind, exit?: Run['exit']) => void {
  const file = join(dir, `thread-${name}.json`);
  const gcNs = observeGc();
  let done = false;
  /** A name takes no space. */
  const complain = ({ code }: NodeJS.ErrnoException) => {
    try {
      rmSync(`${file}.tmp`, { force: true });
      writeFileSync(join(dir, `unwritten-${code}`), '', { mode: 0o600 });
    } catch {}
  };
  return (kind, exit) => {
    if (done) return;
    done = kind === 'last';
    const gathered = withoutHooks(recorder.snapshot(), hooksNs[0]);
    const report = threadReport(gathered, identity, gcNs(), isMainThread ? exit : undefined);
    try {
      writePieces(`${file}.tmp`, formatReport(report));
      renameSync(`${file}.tmp`, file);
      if (done) recorder.ints[INT.reported] = 1;
    } catch (error) {
      complain(error as NodeJS.ErrnoException);
    }
  };
}

/** Some pieces at once, as there may be thousands of small ones. */
function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w', 0o600);
  try {
    let text = '';
    for (const piece of pieces) {
      text += piece;
      if (text.length < CHUNK) continue;
      writeFileSync(file, text);
      text = '';
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

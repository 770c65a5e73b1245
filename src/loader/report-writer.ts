import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { formatReport } from '../run/report-file.ts';
import { threadReport } from '../run/thread-report.ts';
import type { Recorder } from '../runtime/index.ts';
import { observeGc } from './gc-time.ts';

/** A report of a program that goes on, of one that may end here without telling, and the one after which none follows. */
export type ReportKind = 'snapshot' | 'complete' | 'last';

/** Characters that are written at once. */
const CHUNK = 1 << 20;

/**
 * Writes this thread's report as `thread-<pid>-<threadId>-<start>.json`, whole or not at all. After the last report
 * nothing is written any more. Failures are ignored: then the parent has ended, and nobody waits for the report.
 *
 * @param hooksNs how long the thread of Node's module hooks worked for this one, nanoseconds
 */
export function createReportWriter(dir: string, recorder: Recorder, hooksNs: () => number): (kind: ReportKind) => void {
  // A program that replaces its process leaves the id to the next one.
  const file = join(dir, `thread-${process.pid}-${threadId}-${performance.timeOrigin}.json`);
  const gcNs = observeGc();
  let done = false;
  return (kind) => {
    if (done) return;
    done = kind === 'last';
    const gathered = recorder.snapshot();
    // What the hooks' thread worked, this one waited, outside of any measured function.
    const waitedNs = Math.min(hooksNs(), gathered.outsideNs);
    const own = {
      ...gathered,
      wallNs: gathered.wallNs - waitedNs,
      outsideNs: gathered.outsideNs - waitedNs,
      overheadNs: gathered.overheadNs + waitedNs,
    };
    const report = threadReport(own, gcNs(), kind !== 'snapshot');
    try {
      writePieces(`${file}.tmp`, formatReport(report));
      renameSync(`${file}.tmp`, file);
    } catch {}
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

import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, threadId } from 'node:worker_threads';
import type { Run } from '../profile/types.ts';
import { threadReport } from '../run/thread-report.ts';
import type { Recorder } from '../runtime/index.ts';
import { observeGc } from './gc-time.ts';

/** Characters of code from the command line that are kept. */
const MOST_CODE = 100;

/** A report of a program that goes on, of one that may end here without telling, and the one after which none follows. */
export type ReportKind = 'snapshot' | 'complete' | 'last';

/**
 * Writes this thread's report as `thread-<pid>-<threadId>-<start>.json`, whole or not at all. After the last report
 * nothing is written any more. Failures are ignored: then the parent has ended, and nobody waits for the report.
 *
 * @param parent the thread that started this one or its process, as `pid:threadId`
 * @param hooksNs how long the thread of Node's module hooks worked for this one, nanoseconds
 */
export function createReportWriter(
  dir: string,
  parent: string | undefined,
  recorder: Recorder,
  hooksNs: () => number,
): (kind: ReportKind, exit?: Run['exit']) => void {
  // A program that replaces its process leaves the id to the next one.
  const file = join(dir, `thread-${process.pid}-${threadId}-${performance.timeOrigin}.json`);
  const gcNs = observeGc();
  // The program may change what it has got.
  const place = { parent: parent ?? null, argv: commandLine() };
  let done = false;
  return (kind, exit) => {
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
    const report = { ...threadReport(own, gcNs(), kind !== 'snapshot'), ...place };
    if (isMainThread && exit !== undefined) report.exit = exit;
    try {
      writeFileSync(`${file}.tmp`, JSON.stringify(ownCopy(report)), { mode: 0o600 });
      renameSync(`${file}.tmp`, file);
    } catch {}
  };
}

/** What this thread runs, without Node; code is shown, as it is nowhere else. */
function commandLine(): string[] {
  const { _eval: code } = process as { _eval?: string };
  const args = process.argv.slice(1);
  return code === undefined ? args : ['-e', code.slice(0, MOST_CODE), ...args];
}

/** A copy that has nothing of the program's realm, where objects and lists may have got a `toJSON`. */
function ownCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = value as unknown as ArrayLike<unknown>;
    return Array.from({ length: list.length }, (_, i) => ownCopy(list[i]));
  }
  return Object.fromEntries(Object.keys(value).map((key) => [key, ownCopy((value as Record<string, unknown>)[key])]));
}

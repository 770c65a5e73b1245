import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadReport, withoutHooks } from '../run/thread-report.ts';
import type { Recorder } from '../runtime/index.ts';
import { INT } from '../runtime/memory.ts';
import { observeGc } from './gc-time.ts';

/** A report of a program that may end here without telling, and the one after which none follows. */
export type ReportKind = 'complete' | 'last';

/**
 * Writes this thread's report as `thread-<name>.json`, whole or not at all. After the last report nothing is written any
 * more. Where that fails, what the clock thread keeps is all there is.
 *
 * @param hooksNs how long the thread of Node's module hooks worked for this one, nanoseconds
 */
export function createReportWriter(
  dir: string,
  name: string,
  recorder: Recorder,
  hooksNs: Float64Array,
): (kind: ReportKind) => void {
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
  return (kind) => {
    if (done) return;
    done = kind === 'last';
    const report = threadReport(withoutHooks(recorder.snapshot(), hooksNs[0]), gcNs(), true);
    try {
      writeFileSync(`${file}.tmp`, JSON.stringify(ownCopy(report)), { mode: 0o600 });
      renameSync(`${file}.tmp`, file);
      if (done) recorder.ints[INT.reported] = 1;
    } catch (error) {
      complain(error as NodeJS.ErrnoException);
    }
  };
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

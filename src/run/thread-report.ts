import { availableParallelism } from 'node:os';
import { threadId } from 'node:worker_threads';
import type { RawThread } from '../runtime/types.ts';
import type { ThreadReport } from './raw.ts';

/**
 * What this thread gathered, with what is known of the thread itself.
 *
 * @param gcNs time in garbage collection, nanoseconds
 * @param complete false for a snapshot of a program that goes on
 */
export function threadReport(gathered: RawThread, gcNs: number, complete: boolean): ThreadReport {
  return {
    ...gathered,
    version: 1,
    pid: process.pid,
    ppid: process.ppid,
    threadId,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    cpus: availableParallelism(),
    gcNs,
    complete,
    warnings: refused(gathered.refusedFiles ?? 0),
  };
}

function refused(files: number): string[] {
  if (files === 0) return [];
  const which = files === 1 ? 'a file is' : `${files.toLocaleString('en')} files are`;
  return [`${which} not measured: the memory for the numbers was used up; measure less at once, with --file GLOB`];
}

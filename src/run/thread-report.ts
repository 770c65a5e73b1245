import { availableParallelism } from 'node:os';
import { threadId } from 'node:worker_threads';
import type { RawThread } from '../runtime/types.ts';
import type { ThreadReport } from './raw.ts';

/** What is known of a thread beside what it gathers. */
export type ThreadIdentity = Pick<ThreadReport, 'version' | 'pid' | 'ppid' | 'threadId' | 'node' | 'platform' | 'cpus'>;

/** This thread. */
export function threadIdentity(): ThreadIdentity {
  return {
    version: 1,
    pid: process.pid,
    ppid: process.ppid,
    threadId,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    cpus: availableParallelism(),
  };
}

/**
 * What this thread gathered, with what is known of the thread itself.
 *
 * @param gcNs time in garbage collection, nanoseconds
 * @param complete false for a snapshot of a program that goes on
 */
export function threadReport(gathered: RawThread, gcNs: number, complete: boolean): ThreadReport {
  return { ...gathered, ...threadIdentity(), gcNs, complete, warnings: refused(gathered.refusedFiles ?? 0) };
}

/** Takes out what the thread of Node's module hooks worked: this one waited, outside of any measured function. */
export function withoutHooks(gathered: RawThread, hooksNs: number): RawThread {
  const waitedNs = Math.min(hooksNs, gathered.outsideNs);
  return {
    ...gathered,
    wallNs: gathered.wallNs - waitedNs,
    outsideNs: gathered.outsideNs - waitedNs,
    overheadNs: gathered.overheadNs + waitedNs,
  };
}

function refused(files: number): string[] {
  if (files === 0) return [];
  const which = files === 1 ? 'a file is' : `${files.toLocaleString('en')} files are`;
  return [`${which} not measured: the memory for the numbers was used up; measure less at once, with --file GLOB`];
}

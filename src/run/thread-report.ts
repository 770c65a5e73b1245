import { availableParallelism } from 'node:os';
import { threadId } from 'node:worker_threads';
import { EDGE_LAYOUT } from '../runtime/edges.ts';
import { CALL_NUMBERS, type RawThread } from '../runtime/types.ts';
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
  return { ...gathered, ...threadIdentity(), gcNs, complete, warnings: usedUp(gathered) };
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

/** What there was no room for. */
export function usedUp({ refusedFiles: files = 0, calls = [] }: RawThread): string[] {
  const warnings: string[] = [];
  if (files > 0) {
    const which = files === 1 ? 'a file is' : `${files.toLocaleString('en')} files are`;
    warnings.push(
      `${which} not measured: the memory for the numbers was used up; measure less at once, with --file GLOB`,
    );
  }
  const most = EDGE_LAYOUT.MOST;
  if (calls.length >= most * CALL_NUMBERS) {
    const pairs = `only the first ${most.toLocaleString('en')} pairs of a line and a function that it calls`;
    warnings.push(`${pairs} are told apart; hits and times are complete. Measure less at once, with --file GLOB`);
  }
  return warnings;
}

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
    threadId,
    parent: null,
    argv: [],
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    cpus: availableParallelism(),
    gcNs,
    complete,
    warnings: [],
  };
}

import { availableParallelism } from 'node:os';
import { threadId } from 'node:worker_threads';
import type { Run } from '../profile/types.ts';
import { EDGE_LAYOUT } from '../runtime/edges.ts';
import { CALL_NUMBERS, type RawThread } from '../runtime/types.ts';
import type { ThreadReport } from './raw.ts';

/** What is known of a thread beside what it gathers. */
export type ThreadIdentity = Pick<
  ThreadReport,
  'version' | 'pid' | 'threadId' | 'parent' | 'argv' | 'node' | 'platform' | 'cpus'
>;

/** Characters of code from the command line that are kept. */
const MOST_CODE = 100;

/** This thread. @param parent the thread that started it or its process, as `pid:threadId` */
export function threadIdentity(parent: string | undefined): ThreadIdentity {
  return {
    version: 1,
    pid: process.pid,
    threadId,
    parent: parent ?? null,
    argv: commandLine(),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    cpus: availableParallelism(),
  };
}

/** What this thread runs, without Node; code is shown, as it is nowhere else. */
function commandLine(): string[] {
  const { _eval: code } = process as { _eval?: string };
  const args = process.argv.slice(1);
  return code === undefined ? args : ['-e', code.slice(0, MOST_CODE), ...args];
}

/**
 * What a thread gathered up to its end, with what is known of the thread itself.
 *
 * @param gcNs time in garbage collection, nanoseconds
 * @param exit how the process ended, if the thread is its main thread
 */
export function threadReport(
  gathered: RawThread,
  identity: ThreadIdentity,
  gcNs: number,
  exit?: Run['exit'],
): ThreadReport {
  return { ...gathered, ...identity, gcNs, complete: true, warnings: usedUp(gathered), ...(exit && { exit }) };
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

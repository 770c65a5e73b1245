import type { ThreadReport } from './raw.ts';

/**
 * What is known of the run's processes when the program has ended: those that a signal ended, those that go on, and
 * without those that only ran tools: they and all below them ended well and ran nothing that was to be measured. If
 * nothing else ran, all are there.
 *
 * @param killed signals by the id of the process
 */
export function settleProcesses(threads: ThreadReport[], killed: ReadonlyMap<number, string>): ThreadReport[] {
  const settled = threads.map((thread) => {
    if (thread.threadId > 0 || thread.exit !== undefined) return thread;
    const signal = killed.get(thread.pid);
    if (signal !== undefined) return { ...thread, exit: { code: null, signal } };
    return !thread.complete && isAlive(thread.pid) ? { ...thread, running: true as const } : thread;
  });
  const kept = withAncestors(settled, ({ files, complete }) => files.length > 0 || !complete);
  return kept.size === 0 ? settled : settled.filter(({ pid }) => kept.has(pid));
}

/** Ids of the processes with a thread of that kind, and of those that they were started by. */
function withAncestors(threads: ThreadReport[], wanted: (thread: ThreadReport) => boolean): Set<number> {
  const parents = new Map(threads.map(({ pid, threadId, parent }) => [`${pid}:${threadId}`, parent]));
  const kept = new Set<number>();
  for (const { pid, threadId } of threads.filter(wanted)) {
    const seen = new Set<string>();
    let id: string | null | undefined = `${pid}:${threadId}`;
    while (id && parents.has(id) && !seen.has(id)) {
      seen.add(id);
      kept.add(Number.parseInt(id, 10));
      id = parents.get(id);
    }
  }
  return kept;
}

/** Whether a process runs; one of another user does, too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

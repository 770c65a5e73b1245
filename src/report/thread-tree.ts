import type { Thread } from '../profile/types.ts';
import { formatTime } from './format-number.ts';
import type { TimeUnit } from './options.ts';
import { threadFacts, threadId, threadName } from './thread-facts.ts';
import { clip } from './width.ts';

const MOST_THREADS = 12;

/** A thread and the branches in front of its name. */
interface Twig {
  thread: Thread;
  branches: string;
}

/** Lines that show who started whom, what it ran, how long it was at work and how it ended. */
export function threadTree(threads: readonly Thread[], unit: TimeUnit, width: number): string[] {
  const twigs = tree(threads, MOST_THREADS);
  const names = twigs.map(({ thread, branches }) => branches + threadName(thread));
  const column = Math.max(...names.map((name) => name.length));
  const rows = twigs.map(({ thread }, i) => {
    const measuredNs = Math.max(0, thread.wallNs - thread.outsideNs);
    const times = `${formatTime(thread.wallNs, unit).padStart(9)}, ${formatTime(measuredNs, unit)} measured`;
    return clip([names[i].padEnd(column) + times, ...threadFacts(thread)].join(' · '), width);
  });
  const more = threads.length - twigs.length;
  return more > 0 ? [...rows, `… and ${more} more`] : rows;
}

/** The first threads from the roots downward. Each is there once, whatever a file says of its parents. */
function tree(threads: readonly Thread[], most: number): Twig[] {
  const below = new Map<string, Thread[]>();
  for (const thread of threads) {
    const { parent } = thread;
    const siblings = below.get(parent ?? '');
    if (siblings === undefined) below.set(parent ?? '', [thread]);
    else siblings.push(thread);
  }
  const ids = new Set(threads.map(threadId));
  const twigs: Twig[] = [];
  const seen = new Set<Thread>();
  const show = (thread: Thread, own: string, under: string) => {
    if (seen.has(thread) || twigs.length >= most) return;
    seen.add(thread);
    twigs.push({ thread, branches: own });
    const children = (below.get(threadId(thread)) ?? []).slice(0, most + 1);
    for (const [i, child] of children.entries()) {
      const last = i === children.length - 1;
      show(child, `${under}${last ? '└ ' : '├ '}`, `${under}${last ? '  ' : '│ '}`);
    }
  };
  for (const thread of threads) if (thread.parent === null || !ids.has(thread.parent)) show(thread, '', '');
  for (const thread of threads) show(thread, '', '');
  return twigs;
}

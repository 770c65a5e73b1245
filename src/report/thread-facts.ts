import type { Thread } from '../profile/types.ts';
import { commandText } from './command-text.ts';
import { harmless } from './harmless.ts';

/** A thread as others name it as their parent. */
export function threadId({ pid, threadId }: Thread): string {
  return `${pid}:${threadId}`;
}

/** A process by its id, the other threads with theirs behind it. */
export function threadName(thread: Thread): string {
  return thread.threadId === 0 ? String(thread.pid) : threadId(thread);
}

/** What a thread ran and how that ended, as far as it is known and out of the ordinary; harmless. */
export function threadFacts({ argv, node, exit, complete, running }: Thread): string[] {
  return [
    ...(argv === undefined ? [] : [commandText(argv)]),
    ...(node === undefined ? [] : [`Node ${harmless(node)}`]),
    ...(exit?.signal ? [`ended by ${harmless(exit.signal)}`] : exit?.code ? [`exit code ${exit.code}`] : []),
    ...(running ? ['still running'] : []),
    ...(complete === false ? ['no last report'] : []),
  ];
}

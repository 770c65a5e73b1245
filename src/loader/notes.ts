import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** What the loader tells the parent about a file, one JSON text a line in `notes-<pid>-<threadId>[-hooks].jsonl`. */
export type Note =
  | { kind: 'warning'; message: string; path?: string }
  /** A file that the plugin saw: the names of all its functions, and of those that were instrumented. */
  | { kind: 'file'; path: string; seen: string[]; instrumented: string[] }
  /** A file of the program's own that holds nothing of what was asked for, by a glance at its text. */
  | { kind: 'passed'; path: string }
  /** A package that the program loaded; told only where patterns may have missed it. */
  | { kind: 'package'; name: string }
  /** A file of the program's own that was loaded before us. */
  | { kind: 'early'; path: string }
  /** Another Node process that the program started, and that is not measured. */
  | { kind: 'child'; command: string }
  /** A process that the program started was ended by a signal, of which it may not have been able to tell. */
  | { kind: 'killed'; pid: number; signal: string };

/** Writes notes at once, so that they survive whatever the program does next. Failures to write are ignored. */
export type Notes = (note: Note) => void;

/**
 * Notes of this thread in the run's folder.
 * @param where marks the thread of Node's own that runs asynchronous hooks: it shares its id with no one, but may differ
 */
export function createNotes(dir: string, where: '' | '-hooks' = ''): Notes {
  const file = join(dir, `notes-${process.pid}-${threadId}${where}.jsonl`);
  const written = new Set<string>();
  return (note) => {
    const line = `${JSON.stringify(note)}\n`;
    if (written.has(line)) return;
    written.add(line);
    try {
      // `appendFileSync` would call what the program may have put in the place of `writeFileSync`.
      writeFileSync(file, line, { flag: 'a', mode: 0o600 });
    } catch {}
  };
}

import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that a program has to end by its own handler of SIGINT, before it is ended without being asked. */
export const GRACE = 5000;

/** Name of the file that tells the processes of a run to send SIGINT to themselves; it holds the id of one that need not. */
export const INTERRUPT = 'interrupt';

/**
 * Tells the processes of a run, those too that are yet to start, to send SIGINT to themselves, as Ctrl-C in a terminal
 * reaches all of them. Their clock threads look for it.
 * @param told id of the process that gets the signal from us
 */
export function interruptOthers(dir: string, told: number | undefined): void {
  writeFileSync(join(dir, INTERRUPT), String(told));
}

/** Tells a process to write its last report and to die of a signal, whatever handlers it has. */
export function demandEnd(dir: string, signal: NodeJS.Signals, pid: number | undefined): void {
  const file = join(dir, `obey-${pid}`);
  // A clock thread that finds it reads it at once.
  writeFileSync(`${file}.tmp`, signal);
  renameSync(`${file}.tmp`, file);
}

/** Ids of the processes that have reported so far. */
export function reportedProcesses(dir: string): number[] {
  const ids = readdirSync(dir).map((name) => /^(?:thread|memory)-(\d+)-/.exec(name)?.[1]);
  return [...new Set(ids.filter((id) => id !== undefined).map(Number))];
}

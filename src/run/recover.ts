import { assembleProfile } from './assemble.ts';
import { gather } from './gather.ts';
import { type Abandoned, abandonedRuns, claimRun, recordRun, removeRunFolder } from './run-folder.ts';
import { createSaver } from './saved.ts';

/** Milliseconds for which an abandoned run waits to be fetched from where it was started. */
const PATIENCE = 24 * 3600 * 1000;

/** A run whose lprof was killed, and that is saved now. */
export interface Recovered {
  argv: string[];
  /** ISO 8601. */
  startedAt: string;
  /** Path relative to the current folder. */
  savedAs: string;
}

/**
 * Saves what runs from this folder have gathered whose lprof was killed, and removes what they have left in the folder for
 * temporary files; that of runs from elsewhere after a day. Whatever fails is left to a later run.
 */
export function recoverRuns(cwd: string, now: number = Date.now()): Recovered[] {
  try {
    return abandonedRuns().flatMap((run) => {
      const here = run.record.cwd === cwd;
      if (!(here || now - run.touchedMs > PATIENCE) || !claimRun(run)) return [];
      if (here) return recover(run, cwd) ?? [];
      removeRunFolder(run.dir);
      return [];
    });
  } catch {
    return [];
  }
}

function recover({ dir, record }: Abandoned, cwd: string): Recovered | undefined {
  const gathered = gather(dir);
  const exit = gathered.threads.find(({ pid, threadId }) => pid === record.program && threadId === 0)?.exit;
  const profile = assembleProfile(record, gathered, exit ?? { code: null, signal: null });
  const called = profile.files.some(({ functions }) => functions.some(({ calls }) => calls > 0));
  try {
    const savedAs = called ? createSaver(record.output, cwd)(profile) : undefined;
    removeRunFolder(dir);
    return savedAs === undefined ? undefined : { argv: record.argv, startedAt: profile.run.startedAt, savedAs };
  } catch {
    recordRun(dir, record);
    return undefined;
  }
}

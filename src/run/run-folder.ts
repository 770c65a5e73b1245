import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LprofError } from '../errors.ts';
import type { Selection } from '../profile/types.ts';
import { isAlive } from './processes.ts';

/** What is to be known of a run beside what its threads leave, should the process that gathers it be killed. */
export interface RunRecord {
  /** Ids of the process that gathers the run, and of the program. */
  gatherer: number;
  program?: number;
  /** Where it was started; the profile belongs there. */
  cwd: string;
  argv: string[];
  root: string;
  selection: Selection;
  /** Where the user wants the profile. */
  output?: string;
}

/** A folder whose run has lost the process that would have gathered it. */
export interface Abandoned {
  dir: string;
  record: RunRecord;
  /** Milliseconds since 1970 when something was last put into it. */
  touchedMs: number;
}

const RECORD = 'run.json';

/**
 * Makes a folder for what the threads of a run leave: unique, and with mode 0700 readable by nobody else.
 * @throws LprofError when that is not possible
 */
export function createRunFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'lprof-'));
  } catch (error) {
    throw new LprofError(
      `cannot make a folder for this run in ${tmpdir()}: ${(error as Error).message}`,
      'Choose another place for temporary files with the environment variable TMPDIR',
    );
  }
}

/** Leaves in a run's folder whose it is; without that the run goes on all the same. */
export function recordRun(dir: string, record: RunRecord): void {
  try {
    writeFileSync(join(dir, RECORD), JSON.stringify(record), { mode: 0o600 });
  } catch {}
}

/** Removes it with all that is in it. Processes that outlive the run may still write there: a later run tries again. */
export function removeRunFolder(dir: string): void {
  try {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  } catch {}
}

/** Folders of this user's runs whose gatherer and whose processes have all ended. */
export function abandonedRuns(): Abandoned[] {
  return readdirSync(tmpdir())
    .filter((name) => /^lprof-[A-Za-z\d]{6}$/.test(name))
    .flatMap((name) => examine(join(tmpdir(), name)) ?? []);
}

/** Ids of the processes that have left something in a run's folder. */
export function processesIn(dir: string): number[] {
  const pids = readdirSync(dir).map((name) => Number(/^(?:thread|notes|memory)-(\d+)-/.exec(name)?.[1] ?? 0));
  return [...new Set(pids)].filter((pid) => pid > 0);
}

/** What was left in a run's folder by `recordRun`. @throws when there is nothing */
export function readRecord(dir: string): RunRecord {
  return JSON.parse(readFileSync(join(dir, RECORD), 'utf8'));
}

function examine(dir: string): Abandoned | undefined {
  try {
    const stats = lstatSync(dir);
    if (!stats.isDirectory() || !isPrivate(stats) || !lstatSync(join(dir, RECORD)).isFile()) return undefined;
    const record = readRecord(dir);
    if (!(record.gatherer > 0)) return undefined;
    const running = [record.gatherer, record.program ?? 0, ...processesIn(dir)].some((pid) => pid > 0 && isAlive(pid));
    return running ? undefined : { dir, record, touchedMs: stats.mtimeMs };
  } catch {
    // Another run may remove it at the same time.
    return undefined;
  }
}

/** Whether nobody else can have put something there. Windows has the temporary folder itself for each user. */
function isPrivate({ uid, mode }: { uid: number; mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o777) === 0o700);
}

/** Takes an abandoned run for this process. @returns whether no other one was faster */
export function claimRun({ dir }: Pick<Abandoned, 'dir'>): boolean {
  try {
    rmSync(join(dir, RECORD));
    return true;
  } catch {
    return false;
  }
}

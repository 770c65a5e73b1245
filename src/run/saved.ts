import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { LprofError } from '../errors.ts';
import type { Profile } from '../profile/types.ts';
import { writeProfile } from '../profile/write.ts';

/** Folder of saved runs, in the current folder. */
const FOLDER = '.lprof';
const KEPT = 10;

function runPath({ run }: Profile, cwd: string): string {
  const time = run.startedAt.replace(/[:.]/g, '-').replace('Z', '');
  return join(cwd, FOLDER, `${time}-${process.pid}-${shortName(run.argv)}.lprof`);
}

/**
 * Saves a run under `.lprof/` and forgets all but the last ten, and their HTML reports. The folder tells git to ignore it.
 * @returns path relative to the current folder
 * @throws LprofError when it cannot be written
 */
export function saveRun(profile: Profile, cwd: string, path: string = runPath(profile, cwd)): string {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
  } catch (error) {
    throw new LprofError(
      `cannot save the run in ${folder}: ${(error as Error).message}`,
      'Choose another place with --output FILE',
    );
  }
  writeProfile(path, profile);
  for (const old of savedRuns(cwd).slice(KEPT)) {
    rmSync(old, { force: true });
    rmSync(old.replace(/lprof$/, 'html'), { force: true });
  }
  return relative(cwd, path);
}

function shortName([first = 'run', second = '']: string[]): string {
  const names: Record<string, string> = { '-e': 'eval', '-': 'stdin', '--npm': `npm-${second}` };
  return (names[first] ?? basename(first)).replace(/[^\w.-]/g, '_').slice(0, 60);
}

/**
 * What saves a run, also several times while it goes on: the place is that of the first time.
 *
 * @param output where the user wants it; `%p` stands for the id of the program's process, as several that start together
 *   would else write one file, and the last one wins. By default under `.lprof/`
 * @returns saves a profile, and gives its path relative to the current folder; throws LprofError when it cannot be written
 */
export function createSaver(output: string | undefined, cwd: string): (profile: Profile) => string {
  let path: string | undefined;
  return (profile) => {
    if (output === undefined) {
      path ??= runPath(profile, cwd);
      return saveRun(profile, cwd, path);
    }
    path ??= resolve(cwd, output.replaceAll('%p', String(profile.run.threads[0]?.pid ?? process.pid)));
    writeProfile(path, profile);
    return relative(cwd, path);
  };
}

/** Paths of the saved runs, newest first. */
export function savedRuns(cwd: string): string[] {
  const folder = join(cwd, FOLDER);
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.lprof'))
      .sort()
      .reverse()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * The file that the user means: `@1` is the last saved run, `@2` the one before; everything else is a path.
 * @throws LprofError when there is no such run
 */
export function findRun(name: string, cwd: string): string {
  const number = /^@(\d+)$/.exec(name)?.[1];
  if (number === undefined) return name;
  const runs = savedRuns(cwd);
  const run = runs[Number(number) - 1];
  if (run === undefined) {
    const there = runs.length === 0 ? 'there are none' : `there ${runs.length === 1 ? 'is' : 'are'} ${runs.length}`;
    throw new LprofError(`no saved run ${name} in ${join(cwd, FOLDER)}: ${there}`, 'Save one with lprof run SCRIPT');
  }
  return run;
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import picomatch from 'picomatch';
import { LprofError } from '../errors.ts';
import { mergeProfiles } from '../profile/merge.ts';
import { readProfile } from '../profile/read.ts';
import type { Profile } from '../profile/types.ts';
import { findRun } from '../run/saved.ts';

/**
 * The files that a name on the command line means: `@N` is a saved run; of a folder it is the profiles in it, and of a
 * pattern (`run-*.lprof`, in quotes or where the shell knows none) those that match; everything else is a path.
 * @returns paths, of folders and patterns in the order of their names
 * @throws LprofError when there is no such run, or no profile in the folder
 */
export function findProfiles(name: string, cwd: string): string[] {
  const path = findRun(name, cwd);
  if (isFolder(path)) return profilesIn(path, path, () => true);
  if (!existsSync(path) && /[*?[{]/.test(basename(name))) {
    return profilesIn(dirname(name), name, picomatch(basename(name)));
  }
  return [path];
}

/** What cannot be looked at is for the reader to complain about. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function profilesIn(folder: string, name: string, matches: (file: string) => boolean): string[] {
  const found = filesIn(folder).filter((file) => /\.lprof(?:\.gz)?$/.test(file) && matches(file));
  if (found.length === 0) throw new LprofError(`There is no profile in ${name}`, 'Profiles are files named *.lprof.');
  return found.map((file) => join(folder, file));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new LprofError(`Cannot read the folder ${folder}: ${message}`);
  }
}

/** The profiles one after the other, so that they need not be in memory together. @throws LprofError */
export function* readEach(paths: readonly string[]): Generator<Profile> {
  for (const path of paths) yield readProfile(path);
}

/**
 * The profile that the names on the command line mean; several are merged, none is the last saved run.
 * @throws LprofError when one is not there or cannot be read
 */
export function readMerged(names: readonly string[], cwd: string): Profile {
  const paths = (names.length === 0 ? ['@1'] : names).flatMap((name) => findProfiles(name, cwd));
  return paths.length === 1 ? readProfile(paths[0]) : mergeProfiles(readEach(paths));
}

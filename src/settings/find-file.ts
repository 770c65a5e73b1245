import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LprofError } from '../errors.ts';

const NAME = /^lprof\.config\.(?:json|[cm]?[jt]s)$/;

/**
 * The settings file for a folder: of the nearest folder upward that has a `lprof.config.*`, or a package.json with
 * `"lprof"`.
 * @returns absolute path, undefined when there is none
 * @throws LprofError when a folder has two
 */
export function findSettingsFile(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const [file, other] = settingsFilesIn(folder);
    if (other !== undefined) {
      throw new LprofError(`two places for settings in ${folder}: ${file} and ${other}`, 'Keep one of them');
    }
    if (file !== undefined) return join(folder, file);
    if (dirname(folder) === folder) return undefined;
  }
}

/** Names of the files in a folder that hold settings. */
export function settingsFilesIn(folder: string): string[] {
  const names = list(folder).filter((name) => NAME.test(name));
  return hasKey(join(folder, 'package.json')) ? [...names, 'package.json'] : names;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A package.json that cannot be read is for its own tools to complain about. */
function hasKey(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).lprof !== undefined;
  } catch {
    return false;
  }
}

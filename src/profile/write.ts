import { randomBytes } from 'node:crypto';
import { realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LprofError } from '../errors.ts';
import type { Profile } from './types.ts';

/**
 * Writes the profile so that the file is never seen half written; compressed when the name ends in `.gz`.
 *
 * @throws LprofError when the file cannot be written
 */
export function writeProfile(path: string, profile: Profile): void {
  const bytes = Buffer.concat(Array.from(profileLines(profile), (line) => Buffer.from(line)));
  writeWhole(path, path.endsWith('.gz') ? gzipSync(bytes) : bytes, 'the profile');
}

/**
 * Writes a file so that it is never seen half written; `what` is how errors call it.
 *
 * @throws LprofError when the file cannot be written
 */
export function writeWhole(path: string, content: string | Uint8Array, what: string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    const target = resolveTarget(path);
    if (target === undefined) writeFileSync(path, bytes);
    else replaceFile(target, bytes);
  } catch (error) {
    throw explain(path, what, error as NodeJS.ErrnoException);
  }
}

/** The text of a profile file. @throws RangeError where that is longer than a string can be, some 500 MB */
export function formatProfile(profile: Profile): string {
  return [...profileLines(profile)].join('');
}

/** JSON, one line for each source file. */
function* profileLines({ files, ...head }: Profile): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"files":[\n`;
  for (const [i, file] of files.entries()) yield `${JSON.stringify(file)}${i < files.length - 1 ? ',' : ''}\n`;
  yield ']}\n';
}

/** The file that a rename may replace; undefined for devices and pipes, which must be written to as they are. */
function resolveTarget(path: string): string | undefined {
  let stats: Stats | undefined;
  try {
    stats = statSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return path;
  }
  if (stats.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  return stats.isFile() ? realpathSync(path) : undefined;
}

function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const HINTS: Record<string, [why: string, hint: string]> = {
  ENOENT: ['its folder does not exist', 'Create the folder, or choose another place with --output.'],
  ENOTDIR: ['a part of its path is not a folder', 'Choose another place with --output.'],
  EISDIR: ['it is a folder', 'Name a file inside it with --output.'],
  EACCES: ['permission denied', 'Choose a folder that you may write to with --output.'],
  EPERM: ['permission denied', 'Choose a folder that you may write to with --output.'],
  EROFS: ['the file system is read-only', 'Choose another place with --output.'],
  ENOSPC: ['no space is left on the disk', 'Free some space, or choose another place with --output.'],
  EDQUOT: ['the disk quota is used up', 'Free some space, or choose another place with --output.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter one with --output.'],
};

function explain(path: string, what: string, error: NodeJS.ErrnoException): LprofError {
  const [why, hint] = HINTS[error.code ?? ''] ?? [error.message];
  return new LprofError(`Cannot write ${what} ${path}: ${why}`, hint);
}

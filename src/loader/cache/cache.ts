import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Compiled } from '../compile.ts';

/** Transformed files on disk. Whatever fails counts as a miss: a program must run without it. */
export interface Cache {
  get(key: string): Compiled | undefined;
  set(key: string, value: Compiled): void;
}

/** Milliseconds after which a used entry is marked as used again. */
const FRESH = 24 * 3600 * 1000;

/** A cache that keeps nothing. */
export const NO_CACHE: Cache = { get: () => undefined, set: () => {} };

/**
 * A cache in a folder that any number of processes may share: an entry is written beside its place and renamed, so it is
 * there whole or not at all. An entry is a line of JSON, then the
 * code; no code where the file runs as it is.
 */
export function createCache(folder: string): Cache {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));
  return {
    get(key) {
      const file = fileOf(key);
      try {
        const text = readFileSync(file, 'utf8');
        const end = text.indexOf('\n');
        const { length, reads, ...rest } = JSON.parse(text.slice(0, end));
        const code = length === null ? undefined : text.slice(end + 1);
        if ((code?.length ?? null) !== length || !isCurrent(reads)) return undefined;
        keepAlive(file);
        return { ...rest, code, reads: Object.keys(reads) };
      } catch {
        return undefined;
      }
    },
    set(key, { code, reads, ...rest }) {
      const file = fileOf(key);
      const temporary = `${file}.${process.pid}-${threadId}.tmp`;
      try {
        const hashes = Object.fromEntries(reads.map((path) => [path, fileHash(path)]));
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        const meta = JSON.stringify({ ...rest, length: code?.length ?? null, reads: hashes });
        writeFileSync(temporary, `${meta}\n${code ?? ''}`, { mode: 0o600 });
        renameSync(temporary, file);
      } catch {
        discard(temporary);
      }
    },
  };
}

/** The key of what all these values decide. */
export function cacheKey(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Whether the other files that an entry was made from are as they were. */
function isCurrent(reads: Record<string, string | null>): boolean {
  return Object.entries(reads).every(([path, hash]) => fileHash(path) === hash);
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder is no folder.
  }
}

/** Null for a file that is not there. */
function fileHash(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return null;
  }
}

/** The oldest entries go first when the cache is full; see trim-cache.ts. */
function keepAlive(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs > FRESH) utimesSync(file, now / 1000, now / 1000);
}

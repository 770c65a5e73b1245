import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the cache may hold, bytes, and how often that is looked at, milliseconds. */
const LIMIT = 300e6;
const INTERVAL = 3600 * 1000;

export interface CacheSize {
  files: number;
  bytes: number;
}

interface Entry {
  path: string;
  bytes: number;
  usedMs: number;
}

/** How much a cache folder holds. */
export function cacheSize(folder: string): CacheSize {
  const all = entries(folder);
  return { files: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Empties a cache folder; returns what it held. Only what lprof has put there goes. */
export function clearCache(folder: string): CacheSize {
  const size = cacheSize(folder);
  for (const { path } of entries(folder)) rmSync(path, { force: true });
  for (const name of subfolders(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  rmSync(join(folder, STAMP), { force: true });
  return size;
}

/**
 * Removes the entries that were not used for longest, until three quarters of the limit are left; at most once an hour.
 * @param limit bytes
 */
export function trimCache(folder: string, limit: number = LIMIT, now: number = Date.now()): void {
  try {
    const stamp = join(folder, STAMP);
    const last = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (now - last < INTERVAL) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(stamp, '', { mode: 0o600 });
    const all = entries(folder).sort((a, b) => a.usedMs - b.usedMs);
    let bytes = all.reduce((sum, entry) => sum + entry.bytes, 0);
    if (bytes <= limit) return;
    for (const entry of all) {
      if (bytes <= limit * 0.75) break;
      rmSync(entry.path, { force: true });
      bytes -= entry.bytes;
    }
  } catch {
    // A cache that cannot be trimmed is no reason to fail a run.
  }
}

const STAMP = 'trimmed';

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[\da-f]{2}$/.test(name));
  } catch {
    return [];
  }
}

function entries(folder: string): Entry[] {
  return subfolders(folder).flatMap((name) => {
    return readdirSync(join(folder, name)).flatMap((file) => {
      const path = join(folder, name, file);
      // Another process may trim or clear at the same time.
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats === undefined ? [] : [{ path, bytes: stats.size, usedMs: stats.mtimeMs }];
    });
  });
}

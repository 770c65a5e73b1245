import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasMarker, readSource } from './find-markers.ts';

/** More files than this are not looked at; nobody waits for a larger project to be searched. */
const LIMIT = 5000;

/** Whether any source file below a folder holds a marker; for programs whose entry is not known. */
export function findOwnMarkers(root: string): boolean {
  const folders = [root];
  let looked = 0;
  for (const folder of folders) {
    for (const entry of list(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) folders.push(path);
      if (!entry.isFile() || !/\.[cm]?[jt]sx?$/.test(entry.name)) continue;
      if (looked++ >= LIMIT) return false;
      if (hasMarker(readSource(path) ?? '')) return true;
    }
  }
  return false;
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

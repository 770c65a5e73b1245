import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;

/**
 * The source files below a folder, but for those in `node_modules` and in folders with a leading dot.
 * @param most stops after so many
 */
export function ownFiles(folder: string, most = 5000): string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let at = 0; at < folders.length && found.length < most; at++) {
    for (const entry of list(folders[at])) {
      const path = join(folders[at], entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) folders.push(path);
      else if (entry.isFile() && SOURCE.test(entry.name) && found.length < most) found.push(path);
    }
  }
  return found;
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The folder whose code counts as the program's own: the nearest one upward from the entry's real path that holds a
 * package.json or a .git, else the entry's folder. An entry in `node_modules` has its package as root.
 */
export function projectRoot(entry: string): string {
  const start = dirname(realpathSync(entry));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) || existsSync(join(folder, '.git'))) return folder;
    if (isPackageFolder(folder)) return folder;
    if (dirname(folder) === folder) return start;
  }
}

/** `node_modules/<name>` or `node_modules/@scope/<name>`. */
function isPackageFolder(folder: string): boolean {
  const parent = dirname(folder);
  if (basename(parent) === 'node_modules') return !basename(folder).startsWith('@');
  return basename(parent).startsWith('@') && basename(dirname(parent)) === 'node_modules';
}

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What counts as the program's own code, beside what is in `node_modules` below it. */
export interface OwnCode {
  root: string;
  /** Further folders, by their real paths. */
  ownFolders: string[];
}

/**
 * The own code of a program: the project of its entry. An entry in `node_modules` belongs to the project of the current
 * folder, and then its package is own code, too: the user has asked for that program.
 * @param entry undefined when it is not known, as for code from standard input
 */
export function ownCode(entry: string | undefined, cwd: string): OwnCode {
  const installed = entry === undefined ? undefined : packageFolder(dirname(realpathSync(entry)));
  if (entry !== undefined && installed === undefined) return { root: projectRoot(entry), ownFolders: [] };
  return { root: rootOfFolder(realpathSync(cwd)), ownFolders: installed === undefined ? [] : [installed] };
}

/**
 * The folder whose code counts as the program's own: the nearest one upward from the entry's real path that holds a
 * package.json or a .git, else the entry's folder; the root of the workspaces where that package is one of several, as
 * packages beside it are the user's own as well. An entry in `node_modules` has its package as root.
 */
export function projectRoot(entry: string): string {
  return rootOfFolder(dirname(realpathSync(entry)));
}

function rootOfFolder(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isPackageFolder(folder)) return folder;
    if (existsSync(join(folder, '.git'))) return folder;
    if (existsSync(join(folder, 'package.json'))) return workspaceRoot(folder) ?? folder;
    if (dirname(folder) === folder) return start;
  }
}

/** The nearest folder upward that joins packages as workspaces; the search ends with the repository. */
function workspaceRoot(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml')) || readManifest(folder)?.workspaces !== undefined)
      return folder;
    if (existsSync(join(folder, '.git')) || isPackageFolder(folder) || dirname(folder) === folder) return undefined;
  }
}

/** The fields of a package.json that we look at. */
export interface Manifest {
  name?: string;
  bin?: string | Record<string, string>;
  scripts?: Record<string, string>;
  packageManager?: string;
  workspaces?: unknown;
}

/** The package.json of a folder; undefined when there is none that can be read. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** A folder and all above it, upward. */
export function upward(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upward(parent)];
}

/** The installed package that a folder belongs to. */
function packageFolder(folder: string): string | undefined {
  return upward(folder).find(isPackageFolder);
}

/** `node_modules/<name>` or `node_modules/@scope/<name>`. */
function isPackageFolder(folder: string): boolean {
  const parent = dirname(folder);
  if (basename(parent) === 'node_modules') return !basename(folder).startsWith('@');
  return basename(parent).startsWith('@') && basename(dirname(parent)) === 'node_modules';
}

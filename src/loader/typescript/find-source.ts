import { statSync } from 'node:fs';
import { join } from 'node:path';
import { extension } from '../extension.ts';

/** What a name means that TypeScript writes for the file that its compiler would have made. */
const MEANS: Record<string, string[]> = {
  '.js': ['.ts', '.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
  '.jsx': ['.tsx'],
};

/** Extensions that TypeScript lets one leave out, in its order. */
const IMPLIED = ['.ts', '.tsx', '.js', '.jsx', '.json'];

/** Whether a specifier is a path, relative or absolute, and not the name of a package. */
export function isPath(specifier: string): boolean {
  return /^(?:\.{0,2}[\\/]|\.{1,2}$|[a-zA-Z]:[\\/])/.test(specifier);
}

/** The source that a path means which is no file itself: behind `x.js`, `x` without extension, a folder's index file. */
export function findSource(path: string, folders = true): string | undefined {
  const ext = extension(path);
  const compiled = (MEANS[ext] ?? []).map((meant) => path.slice(0, -ext.length) + meant);
  const implied = IMPLIED.map((each) => path + each);
  return [...compiled, ...implied].find(isFile) ?? (folders ? findIndex(path) : undefined);
}

/** The index file of a folder. */
export function findIndex(folder: string): string | undefined {
  return IMPLIED.map((implied) => join(folder, `index${implied}`)).find(isFile);
}

/** Whether there is a file. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

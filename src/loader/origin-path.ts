import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What bundlers add to a program, and what never was a file. */
const MADE_UP = /^(?:webpack\/|external |\(webpack\)|\(unknown\)|ignored\||data:|node:|<)/;

/**
 * The absolute path of a source in a map; undefined for code that a bundler made up.
 *
 * @param folder where the map is; `path` the compiled file
 */
export function originPath(
  name: string,
  { folder, path, root }: { folder: string; path: string; root: string },
): string | undefined {
  if (name === '' || name === 'null' || name.includes('\0')) return undefined;
  if (name.startsWith('file:')) return fileURLToPath(name);
  const scheme = /^([a-z][a-z\d+.-]+):\/\/([^/]*)\/?(.*)$/i.exec(name);
  if (scheme === null) return MADE_UP.test(name) ? undefined : resolve(folder, name);
  // `webpack://name/./src/a.ts?1a2b`: relative to where the bundler ran, which the map does not say.
  const [, , , rest] = scheme;
  const file = rest.replace(/\?[\da-f]*$/, '');
  if (file === '' || MADE_UP.test(file)) return undefined;
  const base = packageOf(path) ?? root;
  const folders = [base, root, dirname(path)];
  return resolve(folders.find((each) => existsSync(join(each, file))) ?? base, file);
}

/** The folder of the package that a file belongs to. */
function packageOf(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

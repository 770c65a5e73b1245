import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { LprofError } from '../errors.ts';
import { editDistance } from '../nearest.ts';

/** What Node adds to the name of a script, then what we run beyond that. */
const EXTENSIONS = ['.js', '.json', '.node', '.ts', '.tsx', '.mts', '.cts', '.mjs', '.cjs', '.jsx'];

/**
 * The file that `node script` would run, looked for as Node does; TypeScript's extensions may be left out too.
 * @param script as the user typed it
 * @param cwd folder that it is relative to
 * @returns absolute path
 * @throws LprofError that names the places and near files
 */
export function findScript(script: string, cwd: string): string {
  const path = resolve(cwd, script);
  const candidates = [path, ...EXTENSIONS.map((ext) => path + ext), ...inFolder(path)];
  const found = candidates.find(isFile);
  if (found !== undefined) return found;
  const tried = ['', ...EXTENSIONS].map((ext) => basename(path) + ext).join(', ');
  const near = nearFiles(path).map((file) => relative(cwd, file));
  throw new LprofError(
    `cannot find the script '${script}' in ${dirname(path)} (tried ${tried}${isFolder(path) ? ' and the folder' : ''})`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Give the path of a JavaScript or TypeScript file',
  );
}

function inFolder(path: string): string[] {
  if (!isFolder(path)) return [];
  const main = mainOf(path);
  const bases = [...(main === undefined ? [] : [join(path, main), join(path, main, 'index')]), join(path, 'index')];
  return bases.flatMap((base) => [base, ...EXTENSIONS.map((ext) => base + ext)]);
}

function mainOf(folder: string): string | undefined {
  try {
    const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof main === 'string' ? main : undefined;
  } catch {
    return undefined;
  }
}

/** Up to three files in the same folder with a name that differs in a letter or two, or in the extension only. */
function nearFiles(path: string): string[] {
  const wanted = basename(path).toLowerCase();
  const stem = wanted.replace(/\.[^.]*$/, '');
  const names = listFiles(dirname(path)).map((name) => {
    const lower = name.toLowerCase();
    return {
      name,
      distance: Math.min(editDistance(lower, wanted), 1 + editDistance(lower.replace(/\.[^.]*$/, ''), stem)),
    };
  });
  return names
    .filter((entry) => entry.distance <= Math.max(1, Math.floor(wanted.length / 4)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map((entry) => join(dirname(path), entry.name));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

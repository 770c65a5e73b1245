import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { originalTexts } from '../loader/origin.ts';
import { resolveAlias } from '../loader/typescript/resolve-alias.ts';
import { ownFiles } from './own-files.ts';

/** More files than this are not looked at; nobody waits for a larger program to be searched. */
const LIMIT = 5000;

/**
 * Whether the entry, or one of the own files that it reaches by static imports and requires, holds a marker.
 * @param folders own code is below them and not in `node_modules`
 * @param code the text of the entry, where it is no file
 */
export function findMarkers(entry: string, folders: readonly string[], code?: string): boolean {
  for (const { path, text } of reached(entry, folders, code)) {
    if (hasMarker(text) || originalTexts(path, text, folders[0]).some(hasMarker)) return true;
  }
  return false;
}

/** Whether any source file below a folder holds a marker; for programs whose entry is not known. */
export function findAnyMarkers(root: string): boolean {
  return ownFiles(root, LIMIT).some((path) => hasMarker(readSource(path) ?? ''));
}

/** The entry and the own files that it reaches by static imports and requires, in the order in which they are found. */
export function reachedFiles(entry: string, folders: readonly string[]): string[] {
  return [...reached(entry, folders)].map(({ path }) => path);
}

function* reached(entry: string, folders: readonly string[], code?: string): Generator<{ path: string; text: string }> {
  const queue = [real(entry)];
  const visited = new Set(queue);
  for (let at = 0; at < queue.length && at < LIMIT; at++) {
    const text = at === 0 && code !== undefined ? code : readSource(queue[at]);
    if (text === undefined) continue;
    yield { path: queue[at], text };
    for (const file of imports(text, queue[at])) {
      if (visited.has(file) || !folders.some((folder) => isOwn(file, folder))) continue;
      visited.add(file);
      queue.push(file);
    }
  }
}

/**
 * Whether a text looks as if it held a marker: `@profile` at the start of a line of a comment or as a decorator, or a
 * call of `profile` in a file that imports from lprof. A guess without a parser; the plugin knows, and warns about
 * markers that mark nothing.
 */
export function hasMarker(text: string): boolean {
  if (!text.includes('profile')) return false;
  for (const { index } of text.matchAll(/@profile(?![\w$-])/g)) {
    const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
    if (/(?:^|\/\/|\/\*)[\s*]*$/.test(before) || isDecoratorPlace(before)) return true;
  }
  return /(?<![\w$])profile\s*\(/.test(text) && /\bfrom\s*['"]lprof['"]|\brequire\s*\(\s*['"]lprof['"]\s*\)/.test(text);
}

/** Behind a word or bracket on the same line, and neither in a comment nor in a string: `export @profile class A {}`. */
function isDecoratorPlace(before: string): boolean {
  return /(?:\w\s|[{};)])\s*$/.test(before) && !/\/\/|\/\*|^\s*\*|['"`]/.test(before);
}

const SPECIFIER =
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])([^'"\n]+)\1|\bimport\s*(['"])([^'"\n]+)\3|\brequire\s*\(\s*(['"])([^'"\n]+)\5\s*\)/g;

function imports(text: string, from: string): string[] {
  const found: string[] = [];
  for (const [, , fromClause, , bare, , required] of text.matchAll(SPECIFIER)) {
    const specifier = fromClause ?? bare ?? required;
    const isRelative = /^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..';
    const file = isRelative ? locate(specifier, from) : resolveAlias(specifier, from, required !== undefined);
    if (file !== undefined) found.push(real(file));
  }
  return found;
}

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

function locate(specifier: string, from: string): string | undefined {
  const path = resolve(dirname(from), specifier.replace(/[?#].*$/, ''));
  const source = /^\.[cm]?jsx?$/.test(extname(path))
    ? [path.replace(/js(x?)$/, 'ts$1'), path.replace(/jsx?$/, 'tsx')]
    : [];
  const implied = EXTENSIONS.flatMap((ext) => [path + ext, join(path, `index${ext}`)]);
  return [path, ...source, ...implied].find(isFile);
}

function isOwn(file: string, root: string): boolean {
  const base = root.endsWith(sep) ? root : root + sep;
  return file.startsWith(base) && !file.slice(base.length).split(sep).includes('node_modules');
}

/** The text of a source file; undefined when it is none or cannot be read. */
export function readSource(file: string): string | undefined {
  if (!/\.[cm]?[jt]sx?$/.test(file) && extname(file) !== '') return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

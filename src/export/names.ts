import type { ProfileFile } from '../profile/types.ts';
import { harmless } from '../report/harmless.ts';

/**
 * A name for each function of a file that no other has, as most formats know functions by their names: where several
 * are called alike, the line of each is added, and the column where that is not enough. One line of text each.
 */
export function uniqueNames({ functions }: ProfileFile): string[] {
  const ways = [
    functions.map(({ name }) => plain(name) || '<anonymous>'),
    functions.map(({ name, line }) => `${plain(name) || '<anonymous>'}:${line}`),
    functions.map(({ name, line, column }) => `${plain(name) || '<anonymous>'}:${line}:${column}`),
  ];
  const uses = ways.map(count);
  const taken = new Set<string>();
  return functions.map((_, i) => {
    const way = ways.findIndex((names, at) => uses[at].get(names[i]) === 1 && !taken.has(names[i]));
    let name = ways[Math.max(way, 0)][i];
    for (let n = 2; taken.has(name); n++) name = `${ways[2][i]}#${n}`;
    taken.add(name);
    return name;
  });
}

function count(names: readonly string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** Text of the program as one line without control characters. */
export function plain(text: string): string {
  return harmless(text).replaceAll('\t', ' ').trim();
}

/** The file as an absolute URL: `file:///project/src/a.ts`; paths that are URLs already stay. */
export function fileUrl(root: string, path: string): string {
  return hasScheme(path) ? path : `file://${encodePath(absolutePath(root, path))}`;
}

/** The path of a file on disk, with forward slashes: `/project/src/a.ts`, `C:/project/src/a.ts`. */
export function absolutePath(root: string, path: string): string {
  if (hasScheme(path) || /^([a-z]:)?\//i.test(path)) return path;
  const parts: string[] = [];
  for (const part of `${root.replaceAll('\\', '/')}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}

/** A letter and a colon are a drive. */
function hasScheme(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(path);
}

function encodePath(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([a-z])%3A/i, '$1:');
  return encoded.startsWith('/') ? encoded : `/${encoded}`;
}

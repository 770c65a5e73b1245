import type { ProfileFile, ProfileFunction } from './types.ts';

/** What makes two files of one or several profiles the same file: path and content. */
export function fileKey(file: ProfileFile): string {
  return `${file.path}\0${file.sha256}`;
}

/** What makes two functions of one file the same function; the position alone is shared by `<module>` and a first line. */
export function functionKey(fn: ProfileFunction): string {
  return `${fn.line}:${fn.column}:${fn.endLine}:${fn.endColumn ?? ''}:${fn.kind}:${fn.name}`;
}

/** Orders files by path, then by content. */
export function compareFiles(a: ProfileFile, b: ProfileFile): number {
  return compareText(a.path, b.path) || compareText(a.sha256, b.sha256);
}

/** Orders the functions of a file by position; of several at one position the longest, the enclosing one, comes first. */
export function compareFunctions(a: ProfileFunction, b: ProfileFunction): number {
  return (
    Number(b.kind === 'module') - Number(a.kind === 'module') ||
    a.line - b.line ||
    a.column - b.column ||
    b.endLine - a.endLine ||
    (b.endColumn ?? -1) - (a.endColumn ?? -1) ||
    compareText(a.kind, b.kind) ||
    compareText(a.name, b.name)
  );
}

/** Orders text by code units, the same on every machine; negative, 0 or positive. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { readFileSync } from 'node:fs';

/** Whether a text that Node is about to run as a file's is not what stands in the file: another loader compiled it. */
export function madeByAnother(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '') !== text;
  } catch {
    // Code of -e, and modules that are no files.
    return false;
  }
}

/** What the user should know about such a file when no source map leads back to it. */
export function madeWarning(path: string): string {
  const why = 'another loader compiled it and left no source map; what it made is shown';
  return `${path}: ${why}. Most loaders write a map with "sourceMap": true in tsconfig.json`;
}

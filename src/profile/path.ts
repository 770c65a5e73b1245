import { posix, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a file relative to the root with forward slashes; URLs of other schemes and other drives stay whole. */
export function relativePath(root: string, path: string): string {
  const windows = /^[a-z]:[\\/]|^\\\\/i.test(root);
  const { relative } = windows ? win32 : posix;
  if (path.startsWith('file:')) path = fileURLToPath(path);
  else if (/^[a-z][a-z\d+.-]+:/i.test(path)) return path;
  const result = relative(root, path) || path;
  return windows ? result.replaceAll('\\', '/') : result;
}

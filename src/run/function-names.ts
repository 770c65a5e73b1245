import { readFileSync } from 'node:fs';
import { compile } from '../loader/compile.ts';
import { extension } from '../loader/extension.ts';

/** The names of all functions of a file as patterns see them; none when it cannot be read or parsed. */
export function functionNames(path: string, root: string): string[] {
  try {
    const text = readFileSync(path, 'utf8');
    const { lprof } = compile({ path, text, ext: extension(path), format: undefined }, { root, select: 'all' });
    return lprof?.seen ?? [];
  } catch {
    return [];
  }
}

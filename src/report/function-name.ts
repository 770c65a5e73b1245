import type { ProfileFile } from '../profile/types.ts';
import type { FunctionEntry } from './call-graph.ts';
import { harmless } from './harmless.ts';
import { faint } from './theme.ts';
import { clip, displayWidth } from './width.ts';

/**
 * `parse (src/a.ts:12)` in at most `width` columns; of a long place the end is kept, which tells more.
 * @param home a file that needs no naming: `parse (:12)`
 */
export function functionName({ file, fn }: FunctionEntry, width: number, home?: ProfileFile, line = fn.line): string {
  const place = `${file.path === home?.path ? '' : harmless(file.path)}:${line}`;
  const needed = Math.min(displayWidth(place), Math.floor(width * 0.4));
  const name = clip(harmless(fn.name), Math.max(8, width - needed - 3));
  const room = width - displayWidth(name) - 3;
  return room < 4 ? clip(name, width) : `${name} ${faint(`(${clip(place, room, 'start')})`)}`;
}

/** The name as filters see it, whole and plain. */
export function plainName({ file, fn }: FunctionEntry, line = fn.line): string {
  return `${fn.name} (${file.path}:${line})`;
}

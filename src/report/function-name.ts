import type { FunctionEntry } from './call-graph.ts';
import { harmless } from './harmless.ts';
import { faint } from './theme.ts';
import { clip, displayWidth } from './width.ts';

/** `parse (src/a.ts:12)` in at most `width` columns; of a long place the end is kept, which tells more. */
export function functionName({ file, fn }: FunctionEntry, width: number, line = fn.line): string {
  const name = clip(harmless(fn.name), Math.max(8, Math.floor(width * 0.6)));
  const room = width - displayWidth(name) - 3;
  const place = `${harmless(file.path)}:${line}`;
  return room < 4 ? clip(name, width) : `${name} ${faint(`(${clip(place, room, 'start')})`)}`;
}

/** The name as filters see it, whole and plain. */
export function plainName({ file, fn }: FunctionEntry): string {
  return `${fn.name} (${file.path}:${fn.line})`;
}

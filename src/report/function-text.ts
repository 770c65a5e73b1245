import type { ProfileFunction } from '../profile/types.ts';
import { tokenize } from './tokenize.ts';

const OPEN = '([{';
const CLOSE = ')]}';

/**
 * The text of a function that begins on `line`, as far as it stands there; its name when there is no text. Where an
 * arrow function ends is told by the first comma, semicolon or closing bracket that is not its own.
 */
export function functionText(line: string | undefined, fn: ProfileFunction): string {
  const text = line?.slice(fn.column, fn.column + 500) ?? '';
  let depth = 0;
  let shown = '';
  for (const token of tokenize(text)[0]!) {
    if (token.kind === 'plain' && token.text.length === 1) {
      if (OPEN.includes(token.text)) depth++;
      else if (CLOSE.includes(token.text) && --depth < 0) break;
      else if (depth === 0 && (token.text === ',' || token.text === ';')) break;
    }
    shown += token.text;
  }
  return shown.trim() || fn.name;
}

import { harmless } from './harmless.ts';
import { faint, tokenColor } from './theme.ts';
import type { Token } from './tokenize.ts';
import { clip, displayWidth } from './width.ts';

const TAB = 2;
/** Of a longer line the rest is never shown: not even a wide terminal has so many columns. */
const LONGEST = 2000;

/** A source line ready to print: tabs as spaces, nothing that steers the terminal. */
export function printable(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  let column = 0;
  let length = 0;
  for (const { text, kind } of tokens) {
    if (length > LONGEST) break;
    length += text.length;
    const parts = text.slice(0, LONGEST).split('\t').map(harmless);
    let shown = parts[0]!;
    for (const part of parts.slice(1)) {
      shown += ' '.repeat(TAB - ((column + displayWidth(shown)) % TAB)) + part;
    }
    column += displayWidth(shown);
    result.push({ text: shown, kind });
  }
  return result;
}

/** The number of spaces that a printable line begins with; Infinity for a blank line. */
export function indentOf(line: readonly Token[]): number {
  const text = line.map((token) => token.text).join('');
  return text.trim() === '' ? Number.POSITIVE_INFINITY : text.search(/\S/);
}

/** A printable line in colours, without its first `indent` spaces, cut to `width` columns; `dead` lines are all grey. */
export function paintSource(line: readonly Token[], indent: number, width: number, dead: boolean): string {
  const text = line
    .map((token) => token.text)
    .join('')
    .trimEnd();
  let skip = Math.min(indent, text.length - text.trimStart().length);
  const cut = clip(text.slice(skip), width);
  if (cut === '') return '';
  if (dead) return faint(cut);
  const isCut = cut !== text.slice(skip);
  let left = isCut ? cut.length - 1 : cut.length;
  let result = '';
  for (const { text: piece, kind } of line) {
    const shown = piece.slice(skip, skip + left);
    skip = Math.max(0, skip - piece.length);
    left -= shown.length;
    if (shown !== '') result += tokenColor(kind, shown);
  }
  return isCut ? result + faint('…') : result;
}

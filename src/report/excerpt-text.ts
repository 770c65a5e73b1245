import type { Region } from './regions.ts';
import type { Source } from './source.ts';
import { indentOf, printable } from './source-cell.ts';
import { padStart } from './width.ts';

/** Of a longer source line the rest is left out. */
const LONGEST = 160;

/** A region without colours: mark of the hot lines, number, the figures given for a line, source. */
export function regionText(
  { from, to, hot, figures }: Region,
  source: Source,
  cells: (line: { selfNs: number; hits: number }) => readonly string[],
): string[] {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (line) => source.text.length === 0 || line <= source.text.length,
  );
  const texts = numbers.map((line) => printable([{ text: source.text[line - 1] ?? '', kind: 'plain' }]));
  const indent = Math.min(...texts.map(indentOf));
  const none = cells({ selfNs: 0, hits: 0 }).map(() => '');
  const figureRows = numbers.map((line) => {
    const known = figures.get(line);
    return known === undefined ? none : cells(known);
  });
  const widths = none.map((_, at) => Math.max(...figureRows.map((row) => row[at]!.length)));
  return numbers.map((line, row) => {
    const text = texts[row]!.map((token) => token.text).join('');
    const shown = text.slice(Number.isFinite(indent) ? indent : 0).trimEnd();
    const cut = shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : shown;
    const left = figureRows[row]!.map((cell, at) => padStart(cell, widths[at]!)).join('  ');
    return `${hot.has(line) ? '>' : ' '} ${padStart(String(line), String(to).length)}  ${left}  ${cut}`.trimEnd();
  });
}

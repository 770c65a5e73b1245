import type { Change, FunctionDiff, LineDiff } from '../profile/diff-types.ts';
import { type DiffColumn, listDiff, numberOf } from './diff-listing.ts';
import { plural } from './format-number.ts';
import type { TimeUnit } from './options.ts';
import { indentOf, paintSource, printable } from './source-cell.ts';
import { better, faint, worse } from './theme.ts';
import { tokenize } from './tokenize.ts';
import { displayWidth, padStart } from './width.ts';

/** A line of a listing; `sign` is `+` for what is new, `-` for what is gone, else a space. */
export interface DiffRow {
  figures: string;
  sign: ' ' | '+' | '-';
  source: string;
}

/** The lines of a function that changed, with their figures, at most `width` columns wide; empty when none did. */
export function renderDiffLines(fn: FunctionDiff, unit: TimeUnit, width: number, full: boolean): DiffRow[] {
  const listing = listDiff(fn, unit, full);
  if (listing === undefined) return [];
  const { rows } = listing;
  const lines = rows.flatMap((row) => ('line' in row ? [row.line] : []));
  const numberWidth = Math.max(4, ...lines.map((line) => String(numberOf(line)).length)) + 1;
  const columns = fitting(listing.columns, lines, width - numberWidth - 4);
  const left = numberWidth + columns.reduce((sum, { width }) => sum + 2 + width, 0) + 2;
  const indent = Math.min(...lines.map((line) => indentOf(tokensOf(line)))); // Infinity when all are blank
  const text = (line: LineDiff, dead: boolean) =>
    paintSource(
      dead && line.before ? tokensOf({ after: line.before }) : tokensOf(line),
      indent,
      width - left - 2,
      dead,
    );
  const titles = columns.map(({ title, width }) => padStart(title, width));
  const head = faint([padStart('Line', numberWidth), ...titles].join('  '));
  return [
    { figures: head, sign: ' ', source: faint('Source') },
    ...rows.map((row): DiffRow => {
      if ('hidden' in row) {
        return { figures: ' '.repeat(left - 2), sign: ' ', source: faint(`… ${plural(row.hidden, 'line')}`) };
      }
      const { line, side } = row;
      const isFormer = side === 'former';
      const number = padStart(String(isFormer ? line.before!.line : numberOf(line)), numberWidth);
      const cells = columns.map(({ cell, width, changeOf }) => {
        const figure = isFormer ? '' : cell(line);
        return padStart(figure === '' || changeOf === undefined ? figure : paint(line[changeOf], figure), width);
      });
      const sign = side === 'both' ? ' ' : side === 'new' ? '+' : '-';
      return { figures: [faint(number), ...cells].join('  '), sign, source: text(line, sign === '-') };
    }),
  ];
}

function tokensOf({ before, after }: Pick<LineDiff, 'before' | 'after'>): ReturnType<typeof printable> {
  return printable(tokenize((after ?? before)!.text.slice(0, 2000))[0]!);
}

/** The columns that leave room for the source, with their widths. */
function fitting(all: readonly DiffColumn[], lines: readonly LineDiff[], room: number) {
  const columns = all.map((column) => ({
    ...column,
    width: Math.max(column.title.length, ...lines.map((line) => displayWidth(column.cell(line)))),
  }));
  const left = () => room - columns.reduce((sum, { width }) => sum + width + 2, 0);
  for (const { title, givenUp } of [...columns].sort((a, b) => b.givenUp - a.givenUp)) {
    const at = columns.findIndex((column) => column.title === title && column.givenUp === givenUp);
    if (left() < givenUp) columns.splice(at, 1);
  }
  return columns;
}

function paint({ answer }: Change, text: string): string {
  return answer === 'more' ? worse(text) : answer === 'less' ? better(text) : faint(text);
}

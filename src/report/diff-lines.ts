import type { Change, FunctionDiff, LineDiff } from '../profile/diff-types.ts';
import { signed } from './diff-figures.ts';
import { changedLines, isEdited, sizeOf } from './diff-rank.ts';
import { formatCount, formatTime, plural } from './format-number.ts';
import type { TimeUnit } from './options.ts';
import { indentOf, paintSource, printable } from './source-cell.ts';
import { better, faint, worse } from './theme.ts';
import { tokenize } from './tokenize.ts';
import { displayWidth, padStart } from './width.ts';

/** Most lines of a function that are shown, the greatest changes, unless all are asked for. */
const MOST = 12;
/** Of so many at most their neighbours are shown, too. */
const FEW = 6;

/** A row of the listing: a line of one side or both, or lines that are left out. */
type Row = { line: LineDiff; side: 'both' | 'new' | 'gone' | 'former' } | { hidden: number };

interface Column {
  title: string;
  cell: (line: LineDiff) => string;
  paint?: (line: LineDiff, text: string) => string;
  /** Room for the source below which the column is given up. */
  givenUp: number;
}

/** A line of a listing; `sign` is `+` for what is new, `-` for what is gone, else a space. */
export interface DiffRow {
  figures: string;
  sign: ' ' | '+' | '-';
  source: string;
}

/** The lines of a function that changed, with their figures, at most `width` columns wide; empty when none did. */
export function renderDiffLines(fn: FunctionDiff, unit: TimeUnit, width: number, full: boolean): DiffRow[] {
  const changed = changedLines(fn);
  if (changed.size === 0 && !full) return [];
  const rows = rowsOf(fn, full ? new Set(fn.lines) : strongest(changed));
  const lines = rows.flatMap((row) => ('line' in row ? [row.line] : []));
  const numberWidth = Math.max(4, ...lines.map((line) => String(numberOf(line)).length)) + 1;
  const columns = chooseColumns(fn, lines, unit, width - numberWidth - 4);
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
      const cells = columns.map(({ cell, width, paint }) => {
        const figure = isFormer ? '' : cell(line);
        return padStart(figure === '' ? '' : (paint?.(line, figure) ?? figure), width);
      });
      const sign = side === 'both' ? ' ' : side === 'new' ? '+' : '-';
      return { figures: [faint(number), ...cells].join('  '), sign, source: text(line, sign === '-') };
    }),
  ];
}

function numberOf({ before, after }: Pick<LineDiff, 'before' | 'after'>): number {
  return (after ?? before)!.line;
}

function tokensOf({ before, after }: Pick<LineDiff, 'before' | 'after'>): ReturnType<typeof printable> {
  return printable(tokenize((after ?? before)!.text.slice(0, 2000))[0]!);
}

function strongest(lines: ReadonlySet<LineDiff>): Set<LineDiff> {
  if (lines.size <= MOST) return new Set(lines);
  const size = (line: LineDiff) => sizeOf(line.self) + sizeOf(line.await);
  return new Set([...lines].sort((a, b) => size(b) - size(a) || sizeOf(b.hits) - sizeOf(a.hits)).slice(0, MOST));
}

/** The lines to show, few ones with a line around each; an edited line is shown as it was and as it is. */
function rowsOf({ lines }: FunctionDiff, chosen: ReadonlySet<LineDiff>): Row[] {
  const around = chosen.size <= FEW ? 1 : 0;
  const rows: Row[] = [];
  let hidden = 0;
  lines.forEach((line, at) => {
    if (!lines.slice(Math.max(0, at - around), at + around + 1).some((near) => chosen.has(near))) {
      hidden++;
      return;
    }
    if (hidden > 0 && rows.length > 0) rows.push({ hidden });
    hidden = 0;
    if (line.before === undefined) rows.push({ line, side: 'new' });
    else if (line.after === undefined) rows.push({ line, side: 'gone' });
    else if (isEdited(line)) rows.push({ line, side: 'former' }, { line, side: 'new' });
    else rows.push({ line, side: 'both' });
  });
  return rows;
}

function chooseColumns(
  fn: FunctionDiff,
  lines: readonly LineDiff[],
  unit: TimeUnit,
  room: number,
): (Column & { width: number })[] {
  const timeNs = Math.max(fn.time.before, fn.time.after);
  const waitNs = Math.max(fn.await.before, fn.await.after);
  const time = (ns: number) => formatTime(ns, unit);
  const differ = (figure: 'self' | 'await') => lines.some((line) => line[figure].answer !== 'same');
  const hasSelf = lines.some(({ time, self }) => time.before !== self.before || time.after !== self.after);
  const all: Column[] = [
    { title: 'Hits', cell: ({ hits, after }) => (after ? formatCount(hits.after) : ''), givenUp: 30 },
    { title: 'Δ Hits', cell: ({ hits }) => deltaOf(hits, 0, formatCount), paint: paintOf('hits'), givenUp: 10 },
    { title: 'Time', cell: (line) => (line.after && line.time.after > 0 ? time(line.time.after) : ''), givenUp: 24 },
    { title: 'Δ Time', cell: (line) => deltaOf(line.time, timeNs, time), paint: paintOf('time'), givenUp: 8 },
    ...(hasSelf && differ('self')
      ? [
          {
            title: 'Δ Self',
            cell: (line: LineDiff) => deltaOf(line.self, timeNs, time),
            paint: paintOf('self'),
            givenUp: 40,
          },
        ]
      : []),
    ...(differ('await')
      ? [
          {
            title: 'Δ Await',
            cell: (line: LineDiff) => deltaOf(line.await, waitNs, time),
            paint: paintOf('await'),
            givenUp: 20,
          },
        ]
      : []),
  ];
  const columns = all
    .map((column) => ({
      ...column,
      width: Math.max(column.title.length, ...lines.map((line) => displayWidth(column.cell(line)))),
    }))
    .filter(({ title, cell }) => !title.startsWith('Δ') || lines.some((line) => cell(line) !== ''));
  const left = () => room - columns.reduce((sum, { width }) => sum + width + 2, 0);
  for (const { title, givenUp } of [...columns].sort((a, b) => b.givenUp - a.givenUp)) {
    const at = columns.findIndex((column) => column.title === title && column.givenUp === givenUp);
    if (left() < givenUp) columns.splice(at, 1);
  }
  return columns;
}

/** Of the function's figure; what cannot be told and is less is not worth the ink. */
const WORTH = 0.01;

/** A change with its sign; `~` before what cannot be told, nothing for what stayed the same. */
function deltaOf(change: Change, whole: number, format: (amount: number) => string): string {
  if (change.answer === 'same') return '';
  const text = signed(change, format);
  if (change.answer !== 'unclear' || text === '') return text;
  return sizeOf(change) < WORTH * whole ? '' : `~${text}`;
}

function paintOf(figure: 'hits' | 'time' | 'self' | 'await') {
  return (line: LineDiff, text: string) => {
    const { answer } = line[figure];
    return answer === 'more' ? worse(text) : answer === 'less' ? better(text) : faint(text);
  };
}

import type { Change, FunctionDiff, LineDiff } from '../profile/diff-types.ts';
import { signed } from './diff-figures.ts';
import { changedLines, isEdited, sizeOf } from './diff-rank.ts';
import { formatCount, formatTime } from './format-number.ts';
import type { TimeUnit } from './options.ts';

/** Most lines of a function that are shown, the greatest changes, unless all are asked for. */
const MOST = 12;
/** Of so many at most their neighbours are shown, too. */
const FEW = 6;

/** The lines of a function that tell what changed in it, with the figures that tell it. */
export interface DiffListing {
  columns: DiffColumn[];
  rows: DiffListingRow[];
}

/** A line of one side or both, an edited one as it was and as it is; or lines that are left out. */
export type DiffListingRow = { line: LineDiff; side: 'both' | 'new' | 'gone' | 'former' } | { hidden: number };

export interface DiffColumn {
  title: string;
  /** A former line has no figures. */
  cell: (line: LineDiff) => string;
  /** The figure whose change the column shows. */
  changeOf?: 'hits' | 'time' | 'self' | 'await';
  /** Room for the source, in columns of a terminal, below which the column is given up. */
  givenUp: number;
}

/** The lines of a function that changed, or all; undefined when none did. */
export function listDiff(fn: FunctionDiff, unit: TimeUnit, full: boolean): DiffListing | undefined {
  const changed = changedLines(fn);
  if (changed.size === 0 && !full) return undefined;
  const rows = rowsOf(fn, full ? new Set(fn.lines) : strongest(changed));
  const lines = rows.flatMap((row) => ('line' in row ? [row.line] : []));
  return { columns: columnsOf(fn, lines, unit), rows };
}

/** The line's number: on the after side, of a gone line where it was. */
export function numberOf({ before, after }: Pick<LineDiff, 'before' | 'after'>): number {
  return (after ?? before)!.line;
}

function strongest(lines: ReadonlySet<LineDiff>): Set<LineDiff> {
  if (lines.size <= MOST) return new Set(lines);
  const size = (line: LineDiff) => sizeOf(line.self) + sizeOf(line.await);
  return new Set([...lines].sort((a, b) => size(b) - size(a) || sizeOf(b.hits) - sizeOf(a.hits)).slice(0, MOST));
}

/** The lines to show, few ones with a line around each; an edited line is shown as it was and as it is. */
function rowsOf({ lines }: FunctionDiff, chosen: ReadonlySet<LineDiff>): DiffListingRow[] {
  const around = chosen.size <= FEW ? 1 : 0;
  const rows: DiffListingRow[] = [];
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

/** The columns that have something to tell. */
function columnsOf(fn: FunctionDiff, lines: readonly LineDiff[], unit: TimeUnit): DiffColumn[] {
  const timeNs = Math.max(fn.time.before, fn.time.after);
  const waitNs = Math.max(fn.await.before, fn.await.after);
  const time = (ns: number) => formatTime(ns, unit);
  const differ = (figure: 'self' | 'await') => lines.some((line) => line[figure].answer !== 'same');
  const hasSelf = lines.some(({ time, self }) => time.before !== self.before || time.after !== self.after);
  const all: DiffColumn[] = [
    { title: 'Hits', cell: ({ hits, after }) => (after ? formatCount(hits.after) : ''), givenUp: 30 },
    { title: 'Δ Hits', cell: ({ hits }) => deltaOf(hits, 0, formatCount), changeOf: 'hits', givenUp: 10 },
    { title: 'Time', cell: (line) => (line.after && line.time.after > 0 ? time(line.time.after) : ''), givenUp: 24 },
    { title: 'Δ Time', cell: (line) => deltaOf(line.time, timeNs, time), changeOf: 'time', givenUp: 8 },
  ];
  const more = (title: string, figure: 'self' | 'await', wholeNs: number, givenUp: number) =>
    all.push({ title, cell: (line) => deltaOf(line[figure], wholeNs, time), changeOf: figure, givenUp });
  if (hasSelf && differ('self')) more('Δ Self', 'self', timeNs, 40);
  if (differ('await')) more('Δ Await', 'await', waitNs, 20);
  return all.filter(({ changeOf, cell }) => changeOf === undefined || lines.some((line) => cell(line) !== ''));
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

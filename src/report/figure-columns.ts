import { type CallRow, primitiveOf } from './call-order.ts';
import { alignUnit, formatCount, formatShare, formatTime } from './format-number.ts';
import type { TimeUnit } from './options.ts';
import { type TableColumn, tableWidth } from './table.ts';
import { type Heat, heatColor } from './theme.ts';

/** What the figures of a table are formatted by. */
export interface FigureScale {
  unit: TimeUnit;
  /** What shares refer to, in ns. */
  totalNs: number;
  /** Which figure the share is of. */
  share: 'self' | 'time';
}

/** Columns that should be left for what follows; else figures are given up in this order. */
const NEEDED = 36;
const GIVEN_UP = ['Self/call', 'Time/call', 'Await', '%'];

/** Calls (`3/1` under recursion: all and primitive ones), self, time, both per call, a share, and await where there is any. */
export function figureColumns(rows: readonly CallRow[], scale: FigureScale, width: number): TableColumn[] {
  const { unit, totalNs, share } = scale;
  const heat = (ns: number, text: string) => heatColor(heatOfShare(ns / totalNs), text);
  const time = (title: string, amount: (row: CallRow) => number) => {
    return { title, cells: rows.map((row) => heat(amount(row), timeText(amount(row), unit))) };
  };
  const plain = (title: string, amount: (row: CallRow) => number) => {
    return { title, cells: rows.map((row) => timeText(amount(row), unit)) };
  };
  const shared = (row: CallRow) => (share === 'self' ? row.selfNs : row.timeNs);
  let columns: TableColumn[] = [
    { title: 'Calls', cells: rows.map(callsText) },
    time('Self', (row) => row.selfNs),
    plain('Self/call', (row) => row.selfNs / Math.max(1, row.calls)),
    time('Time', (row) => row.timeNs),
    plain('Time/call', (row) => row.timeNs / Math.max(1, primitiveOf(row))),
    ...(rows.some(awaits) ? [plain('Await', ({ awaitNs = 0 }) => awaitNs)] : []),
    {
      title: `% ${share === 'self' ? 'self' : 'time'}`,
      cells: rows.map((row) => heat(shared(row), formatShare(shared(row) / totalNs))),
    },
  ];
  for (const title of GIVEN_UP) {
    if (width - tableWidth(columns) < NEEDED) columns = columns.filter((column) => !column.title.startsWith(title));
  }
  return columns;
}

function awaits({ awaitNs = 0 }: CallRow): boolean {
  return awaitNs > 0;
}

function timeText(ns: number, unit: TimeUnit): string {
  return ns > 0 ? alignUnit(formatTime(ns, unit)) : '';
}

function callsText(row: CallRow): string {
  const primitive = primitiveOf(row);
  return formatCount(row.calls) + (primitive === row.calls ? '' : `/${formatCount(primitive)}`);
}

function heatOfShare(share: number): Heat {
  return share >= 0.2 ? 3 : share >= 0.05 ? 2 : 1;
}

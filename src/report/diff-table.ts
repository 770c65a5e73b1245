import type { Change, FunctionDiff } from '../profile/diff-types.ts';
import { percent, placeText, signed } from './diff-figures.ts';
import { type DiffSort, rankedChange } from './diff-rank.ts';
import { formatCount, formatTime } from './format-number.ts';
import { harmless } from './harmless.ts';
import type { TimeUnit } from './options.ts';
import { better, faint, strong, worse } from './theme.ts';
import { clip, displayWidth, padEnd, padStart } from './width.ts';

/** The mark of an answer: more, less, cannot be told, or new and gone. */
export function markOf(fn: FunctionDiff, change: Change): string {
  if (fn.before === undefined) return '+';
  if (fn.after === undefined) return '-';
  return { more: '▲', less: '▼', unclear: '~', same: ' ' }[change.answer];
}

/** Red for worse, green for better, grey for what cannot be told. */
function paint(change: Change, text: string): string {
  if (change.answer === 'unclear' || change.answer === 'same') return faint(text);
  return change.answer === 'more' ? worse(text) : better(text);
}

export const TITLES: Record<DiffSort, string> = { self: 'self time', time: 'time', hits: 'calls', await: 'await' };

const CHANGE = 'Change';
const CALLS = 'Δ Calls';

export interface TableColumn {
  title: string;
  cell: (fn: FunctionDiff, change: Change, format: (amount: number) => string) => string;
}

/** The columns of the table, but for the function. */
export function tableColumns(sort: DiffSort): TableColumn[] {
  return TABLE.filter(({ title }) => title !== CALLS || sort !== 'hits');
}

const TABLE: readonly TableColumn[] = [
  { title: CHANGE, cell: (_, change, format) => signed(change, format) || '0' },
  {
    title: '',
    cell: (fn, change) => (fn.before === undefined ? 'new' : fn.after === undefined ? 'gone' : percent(change)),
  },
  { title: 'Before', cell: (fn, change, format) => (fn.before === undefined ? '' : format(change.before)) },
  { title: 'After', cell: (fn, change, format) => (fn.after === undefined ? '' : format(change.after)) },
  { title: CALLS, cell: (fn) => signed(fn.calls, formatCount) },
];

/** A column is given up when the function would get fewer columns than this, in this order. */
const GIVEN_UP = [
  ['Before', 24],
  ['After', 24],
  [CALLS, 16],
  ['', 8],
  [CHANGE, 0],
] as const;

/** The functions with the change of the figure that they are ranked by, one line each, at most `width` columns wide. */
export function functionTable(shown: readonly FunctionDiff[], sort: DiffSort, unit: TimeUnit, width: number): string[] {
  const format = (amount: number) => (sort === 'hits' ? formatCount(amount) : formatTime(amount, unit));
  const rows = shown.map((fn) => ({ fn, change: rankedChange(fn, sort) }));
  const columns = tableColumns(sort).map((column) => {
    const cells = rows.map(({ fn, change }) => column.cell(fn, change, format));
    const width = Math.max(column.title.length, ...cells.map(displayWidth));
    return { ...column, width, cells };
  });
  const left = () => width - 3 - columns.reduce((sum, { width }) => sum + width + 2, 0);
  for (const [title, needed] of GIVEN_UP) {
    const at = columns.findIndex((column) => column.title === title);
    if (at >= 0 && left() < needed) columns.splice(at, 1);
  }
  const room = left();
  const names = rows.map(({ fn }) =>
    clip(harmless((fn.after ?? fn.before!).name), Math.max(Math.min(room, 8), room >> 1)),
  );
  const nameWidth = Math.max(...names.map(displayWidth));
  const head = columns.map(({ title, width }) => padStart(title, width)).join('  ');
  return [
    strong(`Functions by change of ${TITLES[sort]}`),
    faint(clip(`   ${head}  Function`, width)),
    ...rows.map(({ fn, change }, row) => {
      const figures = columns.map(({ title, cells, width }) => {
        const cell = padStart(cells[row]!, width);
        return title === CHANGE || title === '' ? paint(change, cell) : cell;
      });
      const place = clip(harmless(placeText(fn.after ?? fn.before!)), Math.max(0, room - nameWidth - 2), 'start');
      const name = padEnd(names[row]!, nameWidth);
      return ` ${paint(change, markOf(fn, change))} ${figures.join('  ')}  ${name}  ${faint(place)}`.trimEnd();
    }),
  ];
}

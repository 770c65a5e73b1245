import { faint } from './theme.ts';
import { displayWidth, padEnd, padStart } from './width.ts';

/** A column of a table: its head, and one cell for each row. */
export interface TableColumn {
  title: string;
  /** In colour or not. */
  cells: readonly string[];
  /** Text stands left, figures right. */
  left?: boolean;
}

/** The columns that a table of these columns takes, with one before the first and two between. */
export function tableWidth(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, column) => sum + widthOf(column) + 2, -1);
}

/** A head and one line for each row. */
export function renderTable(columns: readonly TableColumn[]): string[] {
  const padded = columns.map((column) => {
    const width = widthOf(column);
    const pad = column.left ? padEnd : padStart;
    return { title: pad(column.title, width), cells: column.cells.map((cell) => pad(cell, width)) };
  });
  const rows = (columns[0]?.cells ?? []).map((_, row) => padded.map(({ cells }) => cells[row]!).join('  '));
  return [
    faint(` ${padded.map(({ title }) => title).join('  ')}`.trimEnd()),
    ...rows.map((row) => ` ${row}`.trimEnd()),
  ];
}

function widthOf({ title, cells }: TableColumn): number {
  return cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), displayWidth(title));
}

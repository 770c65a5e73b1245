import { stripVTControlCharacters } from 'node:util';
import { faint } from './theme.ts';
import { clip, displayWidth, padEnd, padStart } from './width.ts';

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

/** A head and one line for each row, of at most `width` columns: what a narrow terminal has no room for is cut. */
export function renderTable(columns: readonly TableColumn[], width: number): string[] {
  const padded = columns.map((column) => {
    const pad = column.left ? padEnd : padStart;
    const wide = widthOf(column);
    return { title: pad(column.title, wide), cells: column.cells.map((cell) => pad(cell, wide)) };
  });
  const rows = (columns[0]?.cells ?? []).map((_, row) =>
    asRow(
      padded.map(({ cells }) => cells[row]!),
      width,
    ),
  );
  return [
    faint(
      asRow(
        padded.map(({ title }) => title),
        width,
      ),
    ),
    ...rows,
  ];
}

/** A row without its colours where it has to be cut. */
function asRow(cells: readonly string[], width: number): string {
  const row = ` ${cells.join('  ')}`.trimEnd();
  return displayWidth(row) <= width ? row : clip(stripVTControlCharacters(row), width);
}

function widthOf({ title, cells }: TableColumn): number {
  return cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), displayWidth(title));
}

import type { Cell } from './main.ts';
import type { Place } from './ways.ts';

const TITLES: Record<Place, string> = {
  main: 'The program',
  worker: 'A worker thread',
  child: 'A process that the program starts (below `lprof run --npm SCRIPT`)',
};

/** Markdown: a table for each place, a row for each way of ending, a column for each Node. */
export function formatTables(cells: readonly Cell[]): string {
  return (['main', 'worker', 'child'] as const)
    .map((place) =>
      [`## ${TITLES[place]}`, '', ...formatTable(cells.filter((cell) => cell.place === place))].join('\n'),
    )
    .join('\n\n');
}

function formatTable(cells: readonly Cell[]): string[] {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const ways = [...new Set(cells.map(({ way }) => way.name))];
  const rows = ways.map((name) => {
    const inColumn = (column: string) => cells.find((cell) => cell.way.name === name && cell.column === column);
    return [name, ...columns.map((column) => formatCell(inColumn(column)))];
  });
  return [['', ...columns], ['---', ...columns.map(() => '---:')], ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function formatCell(cell: Cell | undefined): string {
  if (cell === undefined) return '–';
  const { outcome, way, whole, otherwise } = cell;
  const { executed, executedBefore, hits } = outcome;
  const ended = otherwise === undefined ? '' : ` (${otherwise})`;
  const seen = hits?.event ?? 0;
  if (!whole) return `**${number(seen)} of ${number(executed)}**${ended}`;
  if (way.sudden) return `${number(seen)} of ${number(executed)}, ${number(executedBefore)} a second before${ended}`;
  return `${number(executed)}${seen === executed ? '' : ' + 1'}${ended}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

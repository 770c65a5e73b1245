import type { ExportFormat } from './format.ts';
import { plain, uniqueNames } from './names.ts';

const COLUMNS = ['file', 'function', 'function_line', 'line', 'hits', 'time_ns', 'self_ns', 'await_ns', 'source'];

/**
 * Comma-separated values (RFC 4180), one row a line of a function, with the figures of the profile as they are and the
 * line's text. Calls and outside have no place. A text that a spreadsheet would take for a formula begins with `'`.
 */
export const csv: ExportFormat = {
  name: 'csv',
  extension: '.csv',
  about: 'spreadsheets, pandas, R: one row a line',
  open: (path) => `a spreadsheet, or pandas.read_csv(${JSON.stringify(path)})`,
  write({ files }) {
    const rows = files.flatMap((file) => {
      const names = uniqueNames(file);
      const source = file.source?.split(/\r\n|[\n\r\u2028\u2029]/) ?? [];
      return file.functions.flatMap((fn, i) =>
        fn.lines.map(({ line, hits, timeNs, selfNs, awaitNs }) => {
          const text = plain(source[line - 1] ?? '');
          return [plain(file.path), names[i], fn.line, line, hits, timeNs, selfNs, awaitNs, text];
        }),
      );
    });
    return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
  },
};

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

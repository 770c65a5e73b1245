import type { RawFile } from '../runtime/types.ts';
import type { ThreadReport } from './raw.ts';

/*
 * A thread's report as a file: JSON, with a line for each instrumented file, as the whole may be longer than a string
 * can be. It is written by the program while that runs, so it has to be quick.
 */

/** The report in pieces, one a line. Nothing of the program's realm is asked, where objects and lists may have a `toJSON`. */
export function* formatReport({ files, ...head }: ThreadReport): Generator<string> {
  yield `${JSON.stringify(ownCopy(head)).slice(0, -1)},"files":[\n`;
  for (let i = 0; i < files.length; i++) yield `${formatFile(files[i])}${i < files.length - 1 ? ',' : ''}\n`;
  yield ']}\n';
}

/** Parts of nanoseconds are left out. */
function formatFile({ text, table, counters }: RawFile): string {
  const numbers: number[] = [];
  for (let i = 0; i < counters.length; i++) numbers.push(Math.round(counters[i]) || 0);
  return `{"table":${text ?? JSON.stringify(ownCopy(table))},"counters":[${numbers.join()}]}`;
}

/** A copy of what is not a file's: small. */
function ownCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = value as unknown as ArrayLike<unknown>;
    return Array.from({ length: list.length }, (_, i) => ownCopy(list[i]));
  }
  return Object.fromEntries(Object.keys(value).map((key) => [key, ownCopy((value as Record<string, unknown>)[key])]));
}

/** Reads what `formatReport` has written. @throws SyntaxError when it is cut short */
export function parseReport(bytes: Buffer): ThreadReport {
  const lines = linesOf(bytes);
  if (lines.at(-1) !== ']}') throw new SyntaxError('cut short');
  const head = JSON.parse(`${lines[0]}]}`);
  const files = lines.slice(1, -1).map((line) => JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line));
  return { ...head, files };
}

function linesOf(bytes: Buffer): string[] {
  const lines: string[] = [];
  for (let start = 0, end = 0; ; start = end + 1) {
    end = bytes.indexOf('\n', start);
    if (end < 0) return lines;
    lines.push(bytes.toString('utf8', start, end));
  }
}

import type { ProfileFunction, ProfileLine } from '../profile/types.ts';
import type { Listing } from './listings.ts';

/** The figures of one function on one source line. */
export interface Entry {
  fn: ProfileFunction;
  line: ProfileLine;
  /** Hits of the statement that the line belongs to; the line's own unless it continues another. */
  statementHits: number;
}

/** One source line of a listing. */
export interface Row {
  /** Figures of the outermost function that has any here. */
  main: Entry;
  /** Figures of functions nested in that one which were called. */
  inner: Entry[];
  /** Larger of time and await over all entries, in ns: what decides whether the line is worth showing. */
  weightNs: number;
}

/** The rows of a listing by line number. */
export function buildRows({ outer, nested }: Listing): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const fn of [outer, ...nested]) {
    const byLine = new Map(fn.lines.map((line) => [line.line, line]));
    for (const line of fn.lines) {
      const statement = line.continues === undefined ? undefined : byLine.get(line.continues);
      const entry: Entry = { fn, line, statementHits: (statement ?? line).hits };
      const weightNs = Math.max(line.timeNs, line.awaitNs);
      const row = rows.get(line.line);
      if (row === undefined) rows.set(line.line, { main: entry, inner: [], weightNs });
      else {
        if (!neverRan(entry)) row.inner.push(entry);
        row.weightNs = Math.max(row.weightNs, weightNs);
      }
    }
  }
  return rows;
}

/** Whether a segment is there and control never reached it. */
export function neverRan({ line, statementHits }: Entry): boolean {
  return statementHits === 0 && line.hits === 0 && line.timeNs === 0 && line.awaitNs === 0;
}

/** First and last line of a statement that spans several. */
export interface Span {
  start: number;
  end: number;
  dead: boolean;
}

/**
 * The statements of a listing that are joined by a bracket, the innermost by line. One that holds a function over several
 * lines is left out: the function's body is no continuation of it.
 */
export function buildSpans(
  rows: ReadonlyMap<number, Row>,
  { outer, nested }: Listing,
  fileLines: number,
): Map<number, Span> {
  const spans = new Map<number, Span>();
  const functions = [outer, ...nested].filter((fn) => fn.endLine > fn.line);
  for (const row of rows.values()) {
    for (const entry of [row.main, ...row.inner]) {
      const { line: start, endLine: end } = entry.line;
      if (end === undefined || end <= start) continue;
      if (functions.some((fn) => fn !== entry.fn && fn.line >= start && fn.endLine <= end && fn.line <= end)) continue;
      const last = Math.min(end, entry.fn.endLine, Math.max(fileLines, start));
      const span = { start, end: last, dead: neverRan(entry) };
      for (let line = start; line <= last; line++) {
        const known = spans.get(line);
        if (known === undefined || known.end - known.start > last - start) spans.set(line, span);
      }
    }
  }
  return spans;
}

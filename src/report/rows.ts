import type { Profile, ProfileFunction, ProfileLine } from '../profile/types.ts';
import type { FunctionEntry } from './call-graph.ts';
import { withCalls } from './line-calls.ts';
import type { Listing } from './listings.ts';

/** The figures of one function on one source line. */
export interface Entry {
  fn: ProfileFunction;
  line: ProfileLine;
  /** Hits of the statement that the line belongs to; the line's own unless it continues another. */
  statementHits: number;
  /** The figures are those of the line's calls of these functions: one, or those beyond the most important ones. */
  called?: FunctionEntry[];
}

/** One source line of a listing. */
export interface Row {
  /** Figures of the outermost function that has any here. */
  main: Entry;
  /** Figures of functions nested in that one which were called, and of the calls from here, if those are wanted. */
  inner: Entry[];
  /** Larger of time and await over all entries, in ns: what decides whether the line is worth showing. */
  weightNs: number;
}

/**
 * The rows of a listing by line number.
 * @param profile given, the functions that a line called are entries under it
 */
export function buildRows({ file, outer, nested }: Listing, profile?: Profile): Map<number, Row> {
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
  if (profile !== undefined) for (const row of rows.values()) row.inner = withCalls(row, file, profile);
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
 * The statements of a listing that are joined by a bracket, the innermost by line. The bracket leaves out the bodies of
 * functions within the statement: what they hold are statements of their own.
 */
export function buildSpans(rows: ReadonlyMap<number, Row>, listing: Listing, fileLines: number): Map<number, Span> {
  const spans = new Map<number, Span>();
  const bodies = listing.nested.filter((fn) => fn.lines.some((line) => line.line > fn.line && !line.continues));
  for (const { main } of rows.values()) {
    const start = main.line.line;
    const end = Math.min(endOf(main, rows), main.fn.endLine, Math.max(fileLines, start));
    if (end <= start) continue;
    const around = bodies.filter((fn) => fn !== main.fn && fn.line >= start && fn.line <= end);
    const joined: number[] = [];
    for (let line = start; line <= end; line++) {
      if (!around.some((fn) => fn.line < line && line < fn.endLine)) joined.push(line);
    }
    if (joined.length === 2 && end > start + 1) continue;
    const span = { start, end, dead: neverRan(main) };
    for (const line of joined) {
      const known = spans.get(line);
      if (known === undefined || known.end - known.start > end - start) spans.set(line, span);
    }
  }
  return spans;
}

/** Last line of the statement as far as it is known: its end, or the last line that continues it. */
function endOf({ fn, line: { line, endLine = line } }: Entry, rows: ReadonlyMap<number, Row>): number {
  let end = endLine;
  for (const next of fn.lines) {
    if (next.line > end && next.continues === line && rows.has(next.line)) end = next.line;
  }
  return end;
}

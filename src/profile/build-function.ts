import { FUNCTION, type FunctionTable, SEGMENT, STRIDE } from '../runtime/types.ts';
import type { FunctionKind, ProfileFunction, ProfileLine } from './types.ts';

/**
 * One function of the profile from its table and the counters of its file.
 *
 * @param functionAt where the function's counters start
 * @param segmentsAt where the counters of its first segment start
 */
export function buildFunction(
  table: FunctionTable,
  counters: ArrayLike<number>,
  functionAt: number,
  segmentsAt: number,
): ProfileFunction {
  const callsAt = table.callsAt === undefined ? functionAt : table.callsAt * STRIDE;
  const calls = count(counters, callsAt + FUNCTION.calls);
  const lines = buildLines(table, counters, segmentsAt);
  const selfNs = sum(lines, 'selfNs');
  const longest = lines.reduce((max, line) => Math.max(max, line.longestNs), 0);
  // A snapshot taken while the function runs has the times of lines that its total does not hold yet.
  // A function that was compiled into another has no total of its own; without recursion it is that of its lines.
  const entered = count(counters, functionAt + FUNCTION.maxDepth) > 0;
  const total = entered
    ? count(counters, functionAt + FUNCTION.timeNs)
    : lines.reduce((all, { timeNs }) => all + timeNs, 0);
  const timeNs = Math.max(total, selfNs, longest);
  return {
    name: table.name,
    kind: table.kind as FunctionKind,
    line: table.line,
    column: table.column,
    endLine: table.endLine,
    ...(table.endColumn === undefined ? {} : { endColumn: table.endColumn }),
    calls,
    timeNs,
    selfNs,
    awaitNs: sum(lines, 'awaitNs'),
    // A clock thread may have seen none of its activations.
    maxDepth: Math.max(count(counters, functionAt + FUNCTION.maxDepth), Math.min(calls, 1)),
    // Two segments of one line may both be on the stack, under recursion: their sum is bounded by the function.
    lines: lines.map(({ longestNs, ...line }) => ({ ...line, timeNs: Math.min(line.timeNs, timeNs) })),
  };
}

type Row = ProfileLine & { longestNs: number };

function buildLines(table: FunctionTable, counters: ArrayLike<number>, segmentsAt: number): Row[] {
  const rows = new Map<number, Row>();
  const counted = new Set<number>();
  let statement = table.line;
  table.lines.forEach((signed, index) => {
    const line = Math.abs(signed);
    const at = segmentsAt + index * STRIDE;
    const selfNs = count(counters, at + SEGMENT.selfNs);
    const timeNs = Math.max(count(counters, at + SEGMENT.timeNs), selfNs);
    const row = rows.get(line) ?? { line, hits: 0, timeNs: 0, selfNs: 0, awaitNs: 0, longestNs: 0 };
    rows.set(line, row);
    if (signed > 0) statement = line;
    else if (statement <= line) row.continues ??= statement;
    if (signed > 0 && !counted.has(line)) {
      counted.add(line);
      row.hits = count(counters, at + SEGMENT.hits);
    }
    row.selfNs += selfNs;
    row.timeNs += timeNs;
    row.longestNs = Math.max(row.longestNs, timeNs);
    row.awaitNs += count(counters, at + SEGMENT.awaitNs);
  });
  addSpans(rows, counted, table.spans ?? []);
  return [...rows.values()].sort((a, b) => a.line - b.line);
}

/**
 * Tells statements where they end, and the lines without a statement which one they continue: the innermost that the
 * table says reaches so far, else the one before it in the table.
 */
function addSpans(rows: Map<number, Row>, counted: Set<number>, spans: readonly [number, number][]): void {
  for (const [first, last] of spans) {
    const row = rows.get(first);
    if (row !== undefined && counted.has(first) && last > (row.endLine ?? first)) row.endLine = last;
  }
  const innermost = innermostSpans(spans);
  for (const row of rows.values()) {
    const around = innermost.get(row.line);
    if (counted.has(row.line)) delete row.continues;
    else if (around !== undefined) row.continues = around[0];
  }
}

/** By line, but for those where the span begins. */
function innermostSpans(spans: readonly [number, number][]): Map<number, [number, number]> {
  const innermost = new Map<number, [number, number]>();
  for (const span of spans) {
    const [first, last] = span;
    for (let line = first + 1; line <= last; line++) {
      const known = innermost.get(line);
      if (known === undefined || last - first < known[1] - known[0]) innermost.set(line, span);
    }
  }
  return innermost;
}

function sum(lines: readonly ProfileLine[], field: 'selfNs' | 'awaitNs'): number {
  return lines.reduce((total, line) => total + line[field], 0);
}

function count(counters: ArrayLike<number>, at: number): number {
  return Math.max(0, Math.round(counters[at] ?? 0) || 0);
}

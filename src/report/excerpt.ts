import type { ProfileFunction } from '../profile/types.ts';
import type { LineRange } from './focus.ts';
import { isShell, type Listing } from './listings.ts';
import type { Row, Span } from './rows.ts';

/** A stretch of a listing: a source line, or lines that are not shown. */
export type Stretch = { line: number } | { hidden: number; bodiesOf: string[] };

/** A listing of more lines is cut to its hot ones. */
const LONG = 40;
/** How many lines are kept then, and how many on both sides of a hot one. */
const KEPT = 32;
const CONTEXT = 2;
/** A line below this share of the function is not worth showing for its own sake. */
const NOTABLE = 0.005;

interface Extent {
  rows: ReadonlyMap<number, Row>;
  spans: ReadonlyMap<number, Span>;
  /** Number of lines of the file; 0 when there is no source. */
  fileLines: number;
  isBlank: (line: number) => boolean;
  /** Nothing outside of it is shown, and all that is in it. */
  range?: LineRange;
  /** A longer listing is cut to its hot lines, of which there may be a few more. @default LONG */
  most?: number;
}

/** The lines of a listing that are shown, with what is left out between them. */
export function excerpt(listing: Listing, extent: Extent, full: boolean): Stretch[] {
  const lines = linesOf(listing, extent);
  const bodies = isShell(listing.outer) ? bodiesIn(listing, extent) : new Map<number, ProfileFunction>();
  const own = trimBlank(
    lines.filter((line) => !bodies.has(line)),
    extent,
  );
  const shown =
    full || extent.range !== undefined || own.length <= (extent.most ?? LONG)
      ? new Set(own)
      : hotLines(own, listing, extent);
  return stretches(lines, shown, own, bodies, extent);
}

function linesOf({ outer }: Listing, { rows, fileLines, range = EVERYTHING }: Extent): number[] {
  if (fileLines === 0) return [...rows.keys()].sort((a, b) => a - b);
  const first = Math.max(outer.line, range.from);
  const last = Math.min(outer.endLine, fileLines, range.to);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const EVERYTHING: LineRange = { from: 1, to: Number.POSITIVE_INFINITY };

/** Lines of a module or wrapper that belong to functions, which have listings of their own. */
function bodiesIn({ file, outer }: Listing, { rows, spans, fileLines }: Extent): Map<number, ProfileFunction> {
  const bodies = new Map<number, ProfileFunction>();
  for (const fn of file.functions) {
    if (fn.kind === 'module' || (outer.kind !== 'module' && isShell(fn))) continue;
    for (let line = fn.line; line <= Math.min(fn.endLine, fileLines); line++) {
      if (!rows.has(line) && !spans.has(line) && !bodies.has(line)) bodies.set(line, fn);
    }
  }
  return bodies;
}

function trimBlank(lines: number[], { isBlank }: Extent): number[] {
  const start = lines.findIndex((line) => !isBlank(line));
  const end = lines.findLastIndex((line) => !isBlank(line));
  return start < 0 ? [] : lines.slice(start, end + 1);
}

function hotLines(own: readonly number[], listing: Listing, { rows, spans, most }: Extent): Set<number> {
  // Beside the first line and the last, one at least.
  const kept = most === undefined ? KEPT : Math.max(3, most - 3);
  const context = Math.min(CONTEXT, Math.floor((CONTEXT * kept) / KEPT));
  const index = new Map(own.map((line, at) => [line, at]));
  const shown = new Set([own[0]!, own.at(-1)!]);
  const total = Math.max(listing.timeNs, listing.awaitNs);
  const ranked = own
    .filter((line) => (rows.get(line)?.weightNs ?? 0) > 0)
    .sort((a, b) => rows.get(b)!.weightNs - rows.get(a)!.weightNs);
  ranked.forEach((line, rank) => {
    if (shown.size >= kept || (rank >= 3 && rows.get(line)!.weightNs < total * NOTABLE)) return;
    const span = spans.get(line);
    const from = Math.min(line, Math.max(span?.start ?? line, line - 2 * context)) - context;
    const to = Math.max(line, Math.min(span?.end ?? line, line + 2 * context)) + context;
    for (let near = from; near <= to; near++) if (index.has(near)) shown.add(near);
  });
  if (ranked.length === 0) for (const line of own.slice(0, KEPT / 2)) shown.add(line);
  fillSmallGaps(own, shown);
  return shown;
}

/** A marker takes a line itself, so leaving out one or two lines gains nothing. */
function fillSmallGaps(own: readonly number[], shown: Set<number>): void {
  let previous = -1;
  own.forEach((line, at) => {
    if (!shown.has(line)) return;
    if (at - previous <= 3) for (const between of own.slice(previous + 1, at)) shown.add(between);
    previous = at;
  });
}

function stretches(
  lines: readonly number[],
  shown: ReadonlySet<number>,
  own: readonly number[],
  bodies: ReadonlyMap<number, ProfileFunction>,
  { isBlank }: Extent,
): Stretch[] {
  const cut = new Set(own.filter((line) => !shown.has(line)));
  const result: Stretch[] = [];
  for (const line of lines) {
    const name = bodies.get(line)?.name;
    if (shown.has(line)) result.push({ line });
    else if (cut.has(line) || name !== undefined) {
      const gap = openGap(result, name !== undefined, isBlank);
      if (name === undefined) gap.hidden++;
      else if (!gap.bodiesOf.includes(name)) gap.bodiesOf.push(name);
    }
  }
  return result.filter(
    (stretch, index) => !('line' in stretch && isBlank(stretch.line) && isBodies(result[index - 1])),
  );
}

/** The gap at the end of the result, or a new one; blank lines between two bodies would tear one gap into many. */
function openGap(result: Stretch[], ofBody: boolean, isBlank: Extent['isBlank']): Extract<Stretch, { hidden: number }> {
  for (let last = result.at(-1); ofBody && last !== undefined && 'line' in last; last = result.at(-1)) {
    if (!isBlank(last.line)) break;
    result.pop();
  }
  const last = result.at(-1);
  if (last !== undefined && 'hidden' in last) return last;
  const gap = { hidden: 0, bodiesOf: [] };
  result.push(gap);
  return gap;
}

function isBodies(stretch: Stretch | undefined): boolean {
  return stretch !== undefined && 'hidden' in stretch && stretch.hidden === 0;
}

import type { ProfileFunction } from '../../../profile/types.ts';
import { collectListings, type Listing } from '../../listings.ts';
import { buildRows, buildSpans, type Entry, neverRan, type Span } from '../../rows.ts';
import { METRICS, type MetricId, type Scale } from './metrics.ts';
import { type Caller, calleeOf, type FileEntry, type Fn, type Model } from './model.ts';

/** How a line is joined with others to one statement. */
export type Bracket = '' | 'start' | 'middle' | 'end';

/** The figures that a row shows, and what they are seen against. */
export interface Figures {
  fn: Fn;
  entry: Entry;
  scale: Scale;
}

/** A row of the annotated source of a file. */
export type SourceRow =
  | { kind: 'head'; fn: Fn }
  | { kind: 'caller'; fn: Fn; caller: Caller }
  | { kind: 'line'; line: number; figures: Figures | undefined; bracket: Bracket; dead: boolean; calls: Callee[] }
  | { kind: 'inner'; line: number; figures: Figures; bracket: Bracket }
  | { kind: 'call'; line: number; callee: Callee; bracket: Bracket }
  | { kind: 'more'; line: number; key: string; hidden: number; what: 'callers' | 'calls'; bracket: Bracket };

/** A function that a line called. */
export interface Callee {
  fn: Fn;
  calls: number;
  timeNs: number;
  selfNs: number;
}

export interface RowOptions {
  /** Whether callers and callees have rows of their own. */
  calls: boolean;
  /** Keys of `more` rows that were opened. */
  opened: ReadonlySet<string>;
}

/** A file by line: what its rows are made from. */
export interface FileLines {
  file: FileEntry;
  /** The lines that are shown: all of the source, or the measured ones when there is no source. */
  shown: number[];
  figures: Map<number, Figures[]>;
  spans: Map<number, Span>;
  /** Functions by the line where they begin, those that get a head. */
  heads: Map<number, Fn[]>;
  /** Lines of functions that were never called. */
  dead: Set<number>;
}

/** Callers over a function and callees under a line that are shown at once; the others are behind a `more` row. */
const SHOWN = 3;

/** Sorts the figures of a file by line. */
export function buildFileLines(model: Model, file: FileEntry, sourceLines: number): FileLines {
  const fnOf = new Map(file.functions.map((fn) => [fn.data, fn]));
  const figures = new Map<number, Figures[]>();
  const spans = new Map<number, Span>();
  const largest = Object.fromEntries(METRICS.map(({ id }) => [id, 0])) as Record<MetricId, number>;
  const listings = collectListings({ ...model.profile, files: [file.data] });
  for (const listing of listings) {
    const scale = scaleOf(model, listing, largest);
    const rows = buildRows(listing);
    for (const [line, span] of buildSpans(rows, listing, sourceLines)) spans.set(line, span);
    for (const [line, { main, inner }] of rows) {
      const here = figures.get(line) ?? [];
      for (const entry of [main, ...inner]) {
        if (here.length > 0 && neverRan(entry)) continue;
        here.push({ fn: fnOf.get(entry.fn)!, entry, scale });
        for (const { id, value } of METRICS) largest[id] = Math.max(largest[id], value(entry, scale));
      }
      figures.set(line, here);
    }
  }
  const heads = headsOf(listings, fnOf, figures);
  const shown =
    sourceLines > 0
      ? Array.from({ length: sourceLines }, (_, index) => index + 1)
      : [...new Set([...figures.keys(), ...heads.keys()])].sort((a, b) => a - b);
  return { file, shown, figures, spans, heads, dead: deadLines(file, sourceLines) };
}

function scaleOf({ profile, info }: Model, listing: Listing, largest: Scale['largest']): Scale {
  return { clock: profile.run.clock, functionNs: listing.timeNs, runNs: info.runNs, largest };
}

/** Functions get a head where they begin, but for nested ones that stand within a line or were never called. */
function headsOf(
  listings: readonly Listing[],
  fnOf: ReadonlyMap<ProfileFunction, Fn>,
  figures: ReadonlyMap<number, Figures[]>,
): Map<number, Fn[]> {
  const heads = new Map<number, Fn[]>();
  for (const { outer, nested } of listings) {
    for (const data of [outer, ...nested]) {
      const { line, endLine, kind, calls } = data;
      const fn = fnOf.get(data)!;
      const isInline = endLine === line && figures.get(line)?.[0]?.fn !== fn;
      if (kind === 'module' || isInline || (data !== outer && calls === 0)) continue;
      heads.set(line, [...(heads.get(line) ?? []), fn]);
    }
  }
  return heads;
}

function deadLines({ functions }: FileEntry, last: number): Set<number> {
  const dead = new Set<number>();
  for (const { data } of functions) {
    if (data.kind === 'module' || data.calls > 0 || data.timeNs > 0) continue;
    for (let line = data.line + 1; line <= Math.min(data.endLine, last); line++) dead.add(line);
  }
  return dead;
}

/** The rows of a file in order. */
export function buildRowsOf(model: Model, lines: FileLines, { calls, opened }: RowOptions): SourceRow[] {
  const rows: SourceRow[] = [];
  const limit = <T>(list: readonly T[], key: string) =>
    opened.has(key) || list.length <= SHOWN + 1 ? list : list.slice(0, SHOWN);
  for (const line of lines.shown) {
    for (const fn of lines.heads.get(line) ?? []) {
      rows.push({ kind: 'head', fn });
      if (!calls) continue;
      const key = `callers ${fn.id}`;
      const shown = limit(fn.callers, key);
      for (const caller of shown) rows.push({ kind: 'caller', fn, caller });
      const hidden = fn.callers.length - shown.length;
      if (hidden > 0) rows.push({ kind: 'more', line, key, hidden, what: 'callers', bracket: '' });
    }
    pushLine(rows, model, lines, line, calls, limit);
  }
  return rows;
}

function pushLine(
  rows: SourceRow[],
  model: Model,
  { figures, spans, dead }: FileLines,
  line: number,
  withCalls: boolean,
  limit: <T>(list: readonly T[], key: string) => readonly T[],
): void {
  const here = figures.get(line) ?? [];
  const [main, ...inner] = here;
  const span = spans.get(line);
  const callees = calleesOf(model, here);
  const isDead =
    main === undefined ? (span?.dead ?? false) || dead.has(line) : neverRan(main.entry) && inner.length === 0;
  rows.push({ kind: 'line', line, figures: main, bracket: bracketOf(line, span), dead: isDead, calls: callees });
  const bracket = bracketOf(line + 0.5, span);
  for (const each of inner) rows.push({ kind: 'inner', line, figures: each, bracket });
  if (!withCalls) return;
  const key = `calls ${line}`;
  const shown = limit(callees, key);
  for (const callee of shown) rows.push({ kind: 'call', line, callee, bracket });
  const hidden = callees.length - shown.length;
  if (hidden > 0) rows.push({ kind: 'more', line, key, hidden, what: 'calls', bracket });
}

/** The bracket on a line; a row under the line asks with half a line more. */
function bracketOf(line: number, span: Span | undefined): Bracket {
  if (span === undefined || line > span.end) return '';
  return line === span.start ? 'start' : line === span.end ? 'end' : 'middle';
}

/** What was called from a line by all functions that have figures there, most time first. */
function calleesOf(model: Model, figures: readonly Figures[]): Callee[] {
  const callees = new Map<Fn, Callee>();
  for (const call of figures.flatMap(({ entry }) => entry.line.calls ?? [])) {
    const fn = calleeOf(model, call);
    if (fn === undefined) continue;
    const known = callees.get(fn) ?? { fn, calls: 0, timeNs: 0, selfNs: 0 };
    known.calls += call.calls;
    known.timeNs += call.timeNs;
    known.selfNs += call.selfNs;
    callees.set(fn, known);
  }
  return [...callees.values()].sort((a, b) => b.timeNs - a.timeNs);
}

/** The innermost function that a line belongs to; undefined outside of all. */
export function functionAt({ functions }: FileEntry, line: number): Fn | undefined {
  const size = ({ line, endLine, kind }: ProfileFunction) =>
    kind === 'module' ? Number.POSITIVE_INFINITY : endLine - line;
  let inner: Fn | undefined;
  for (const fn of functions) {
    if (fn.data.line > line || fn.data.endLine < line) continue;
    if (inner === undefined || size(fn.data) < size(inner.data)) inner = fn;
  }
  return inner;
}

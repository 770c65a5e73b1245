import type { Profile, ProfileFile } from '../profile/types.ts';
import { type Column, chooseColumns, isMarked, type Scale } from './columns.ts';
import { excerpt, type Stretch } from './excerpt.ts';
import type { LineRange } from './focus.ts';
import { formatCount, plural } from './format-number.ts';
import { functionName } from './function-name.ts';
import { functionText } from './function-text.ts';
import { harmless } from './harmless.ts';
import { heatOf } from './heat.ts';
import type { Listing } from './listings.ts';
import { buildRows, buildSpans, type Entry, neverRan, type Row, type Span } from './rows.ts';
import type { Source } from './source.ts';
import { indentOf, paintSource, printable } from './source-cell.ts';
import { faint, type Heat, heatColor } from './theme.ts';
import { clip, displayWidth, padStart } from './width.ts';

/** A listing ready to print. */
export interface RenderedListing {
  lines: string[];
  /** Whether a time is marked as too short for the clock. */
  uncertain: boolean;
}

/** What a listing shows beside the usual. */
export interface ListingOptions {
  /** All lines, not only the hot ones. */
  full?: boolean;
  /** Under each line what it called: the profile that the indexes of calls refer to. */
  calls?: Profile;
  /** Only these lines. */
  range?: LineRange;
  /** About so many lines, where more are left out than usual. */
  most?: number;
}

/** The annotated source of a function: a head and one line for each source line, at most `width` columns wide. */
export function renderListing(
  listing: Listing,
  source: Source,
  scale: Scale,
  width: number,
  { full = false, calls, range, most }: ListingOptions = {},
): RenderedListing {
  const rows = buildRows(listing, calls);
  const spans = buildSpans(rows, listing, source.text.length);
  const isBlank = (line: number) => source.text[line - 1]?.trim() === '';
  const shown = excerpt(listing, { rows, spans, fileLines: source.text.length, isBlank, range, most }, full);
  const lineWidth = Math.max(4, String(listing.outer.endLine).length) + 1;
  const visible = shown.flatMap((stretch) => ('line' in stretch ? (rows.get(stretch.line) ?? []) : []));
  const columns = chooseColumns(listing, visible, scale, width - lineWidth - 4);
  const gutter = shown.some((stretch) => 'line' in stretch && spans.has(stretch.line)) ? 2 : 0;
  const left = lineWidth + columns.reduce((sum, column) => sum + 2 + column.width, 0) + 2 + gutter;
  const lines = sourceLines(shown, source);
  const context: Context = {
    rows,
    spans,
    columns,
    scale,
    lineWidth,
    gutter,
    left,
    room: Math.max(0, width - left),
    home: listing.file,
    lines,
    hint: most === undefined ? ' (--full shows all)' : '',
  };
  const uncertain = visible.some((row) => [row.main, ...row.inner].some((entry) => isMarked(entry, scale)));
  return {
    lines: [headOf(context), ...shown.flatMap((stretch) => renderStretch(stretch, source, context))],
    uncertain,
  };
}

interface Context {
  rows: ReadonlyMap<number, Row>;
  spans: ReadonlyMap<number, Span>;
  columns: Column[];
  scale: Scale;
  lineWidth: number;
  gutter: number;
  /** Columns left of the source, and for it. */
  left: number;
  room: number;
  /** The file of the listing. */
  home: ProfileFile;
  lines: { tokens: Map<number, ReturnType<typeof printable>>; indent: number };
  /** How to see what is left out. */
  hint: string;
}

function sourceLines(shown: readonly Stretch[], source: Source): Context['lines'] {
  const tokens = new Map<number, ReturnType<typeof printable>>();
  for (const stretch of shown) {
    const line = 'line' in stretch ? source.lines?.[stretch.line - 1] : undefined;
    if ('line' in stretch && line !== undefined) tokens.set(stretch.line, printable(line));
  }
  const indents = [...tokens.values()].map(indentOf);
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return { tokens, indent: Number.isFinite(indent) ? indent : 0 };
}

function headOf({ columns, lineWidth, gutter, room }: Context): string {
  const titles = columns.map((column) => padStart(column.title, column.width));
  return faint(
    [padStart('Line', lineWidth), ...titles, `${' '.repeat(gutter)}${clip('Source', room)}`].join('  ').trimEnd(),
  );
}

function renderStretch(stretch: Stretch, source: Source, context: Context): string[] {
  if ('hidden' in stretch) return [renderGap(stretch, context)];
  const { line } = stretch;
  const row = context.rows.get(line);
  const span = context.spans.get(line);
  const dead = row === undefined ? (span?.dead ?? false) : neverRan(row.main) && row.inner.length === 0;
  const heat = row === undefined ? 1 : rowHeat(row.main, context.scale);
  const number = padStart(String(line), context.lineWidth);
  const tokens = context.lines.tokens.get(line) ?? [];
  const text = paintSource(tokens, context.lines.indent, context.room, dead);
  const cells = context.columns.map((column) => (row === undefined ? ' '.repeat(column.width) : column.cell(row.main)));
  const colored = dead || heat === 1 || heat === 0 ? faint(number) : heatColor(heat, number);
  const bracket = bracketOf(line, span, context.gutter);
  const result = [`${[colored, ...cells].join('  ')}  ${bracket}${text}`.trimEnd()];
  for (const entry of row?.inner ?? []) result.push(renderInner(entry, source, context));
  return result;
}

function rowHeat({ line }: Entry, { functionNs, runNs }: Scale): Heat {
  return heatOf(line.timeNs, functionNs, runNs);
}

/** The bracket on a line; a row under the line asks with half a line more. */
function bracketOf(line: number, span: Span | undefined, gutter: number): string {
  if (gutter === 0) return '';
  if (span === undefined || line > span.end) return '  ';
  return faint(line === span.start ? '╭ ' : line === span.end ? '╰ ' : '│ ');
}

/** The figures of a function that stands within another's line, or that was called from there. */
function renderInner(entry: Entry, source: Source, context: Context): string {
  const { columns, lineWidth, gutter, room, lines, spans } = context;
  const tokens = lines.tokens.get(entry.line.line) ?? [];
  const indent = Math.min(room >> 1, tokens.length > 0 ? indentOf(tokens) - lines.indent : 0);
  const cells = columns.map((column) => column.cell(entry));
  const shown = ' '.repeat(indent) + innerText(entry, source, room - indent, context.home);
  const bracket = bracketOf(entry.line.line + 0.5, spans.get(entry.line.line), gutter);
  return `${' '.repeat(lineWidth)}  ${cells.join('  ')}  ${bracket}${shown}`.trimEnd();
}

function innerText({ line, fn, called }: Entry, source: Source, width: number, home: ProfileFile): string {
  if (called?.length === 1) return `${faint('→')} ${functionName(called[0]!, width - 2, home)}`;
  if (called !== undefined) return faint(clip(`→ ${formatCount(called.length)} more functions`, width));
  return faint(clip(`↳ ${harmless(functionText(source.text[line.line - 1], fn))}`, width));
}

/** Columns that the longest usual marker takes. */
const GAP_TEXT = 44;

function renderGap({ hidden, bodiesOf }: Extract<Stretch, { hidden: number }>, { left, room, hint }: Context): string {
  const names = bodiesOf.slice(0, 5).map(harmless).join(', ');
  const more = bodiesOf.length > 5 ? `, +${formatCount(bodiesOf.length - 5)} more` : '';
  const text = hidden > 0 ? `… ${plural(hidden, 'line')} not shown${hint}` : `… ${names}${more}`;
  // Where the source has little room, all markers move left alike.
  const needed = hidden > 0 ? GAP_TEXT : Math.min(GAP_TEXT, displayWidth(text));
  const indent = Math.max(0, Math.min(left, left + room - needed));
  return faint(' '.repeat(indent) + clip(text, left + room - indent));
}

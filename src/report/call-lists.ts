import type { Profile, ProfileFile } from '../profile/types.ts';
import { type CallSite, callsFromOutside, collectCalls, type FunctionEntry } from './call-graph.ts';
import { type CallRow, describeOrder, sortCallRows } from './call-order.ts';
import { figureColumns } from './figure-columns.ts';
import { plural } from './format-number.ts';
import { functionHead } from './function-head.ts';
import { functionName, plainName } from './function-name.ts';
import type { TableOptions } from './function-table.ts';
import { limitRows } from './limit.ts';
import { summarize } from './listings.ts';
import { type Source, sourceLoader } from './source.ts';
import { paintSource, printable } from './source-cell.ts';
import { runTime } from './summary.ts';
import { renderTable, type TableColumn, tableWidth } from './table.ts';
import { faint, strong, withColor } from './theme.ts';
import { wrap } from './width.ts';

/** Whether a list says who called a function, or what it called. */
export type Direction = 'callers' | 'callees';

interface ListRow extends CallRow {
  /** What a filter sees: what is printed, whole. */
  text: string;
  /** The function at the other end; undefined for code that was not measured. */
  other: FunctionEntry | undefined;
  /** Where the call stands; undefined for code that was not measured. */
  site: CallSite | undefined;
}

/** Who called each of the functions, or what each called, line by line: a list for each function. */
export function renderCallLists(
  profile: Profile,
  functions: readonly FunctionEntry[],
  direction: Direction,
  options: TableOptions,
): string {
  return withColor(options.color, () => {
    const sites = collectCalls(profile);
    const order = describeOrder(options.sort, options.reverse);
    const head = wrap(`lprof ${direction}: ${plural(functions.length, 'function')} · by ${order}`, options.width);
    const lists = functions.flatMap((entry) => ['', ...renderList(profile, entry, direction, sites, options)]);
    return `${[...head.map(strong), ...lists].join('\n')}\n`;
  });
}

function renderList(
  profile: Profile,
  entry: FunctionEntry,
  direction: Direction,
  sites: readonly CallSite[],
  options: TableOptions,
): string[] {
  const { unit, width, sort, reverse, limit, filter } = options;
  const { run } = profile;
  const head = functionHead(summarize(entry.file, entry.fn, []), run, runTime(profile), unit, width);
  const all = direction === 'callers' ? callersOf(entry, sites) : calleesOf(entry, sites);
  const matching = all.filter((row) => filter === undefined || filter.test(row.text));
  if (matching.length === 0) return [...head, `   ${all.length > 0 ? 'nothing matches the filter' : NONE[direction]}`];
  const rows = limitRows(sortCallRows(matching, sort, reverse), limit);
  const left = matching.length - rows.length;
  return [
    ...head,
    ...renderTable(columnsOf(rows, entry, direction, options), width),
    ...(left > 0 ? [faint(` ${plural(left, 'more line')} (--limit 100% shows all)`)] : []),
  ];
}

const NONE: Record<Direction, string> = {
  callers: 'no call was counted',
  callees: 'called no measured function',
};

/** The lines that called the function, and what came from code that was not measured. */
function callersOf({ fn }: FunctionEntry, all: readonly CallSite[]): ListRow[] {
  const sites = all.filter(({ callee }) => callee.fn === fn);
  const rows = sites.map((site) => rowOf(site, site.caller, site.line.line));
  const outside = callsFromOutside(fn, sites);
  if (outside.calls === 0) return rows;
  return [...rows, { ...outside, name: OUTSIDE, text: OUTSIDE, path: '', line: 0, other: undefined, site: undefined }];
}

const OUTSIDE = '(outside)';

/** What the function's lines called. */
function calleesOf({ fn }: FunctionEntry, all: readonly CallSite[]): ListRow[] {
  return all.filter(({ caller }) => caller.fn === fn).map((site) => rowOf(site, site.callee));
}

/** Its line is that of the call; `shown` is the one that is printed with the name. */
function rowOf(site: CallSite, other: FunctionEntry, shown = other.fn.line): ListRow {
  const { calls, timeNs, selfNs } = site.call;
  const text = plainName(other, shown);
  return { name: other.fn.name, path: other.file.path, line: site.line.line, text, calls, timeNs, selfNs, other, site };
}

/** Behind the figures, the function at the other end, and the line of the call with its source. */
function columnsOf(
  rows: readonly ListRow[],
  home: FunctionEntry,
  direction: Direction,
  options: TableOptions,
): TableColumn[] {
  const { unit, width } = options;
  const scale = { unit, totalNs: Math.max(1, home.fn.timeNs), share: 'time' } as const;
  const columns = figureColumns(rows, scale, width - SOURCE);
  const room = Math.max(16, Math.floor((width - tableWidth(columns) - 2) / 2));
  const names = rows.map(({ other, line }) => {
    if (other === undefined) return faint('(outside: code that was not measured)');
    return functionName(other, room, home.file, direction === 'callers' ? line : undefined);
  });
  columns.push({ title: direction === 'callers' ? 'Called by' : 'Called', cells: names, left: true });
  if (direction === 'callees') columns.push({ title: 'Line', cells: rows.map(({ line }) => String(line)) });
  const left = width - tableWidth(columns) - 2;
  const sourceOf = sourceLoader();
  const texts = rows.map(({ site }) => (site === undefined || left < 12 ? '' : sourceText(site, sourceOf, left)));
  return [...columns, { title: '', cells: texts, left: true }];
}

/** Columns that figures leave to the source. */
const SOURCE = 24;

function sourceText({ caller, line }: CallSite, sourceOf: (file: ProfileFile) => Source, width: number): string {
  const tokens = printable(sourceOf(caller.file).lines?.[line.line - 1] ?? []);
  return paintSource(tokens, Number.POSITIVE_INFINITY, width, false);
}

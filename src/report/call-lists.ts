import type { Profile, ProfileFile } from '../profile/types.ts';
import { type CallSite, callsFromOutside, collectCalls, type FunctionEntry } from './call-graph.ts';
import { type CallRow, describeOrder, sortCallRows } from './call-order.ts';
import { figureColumns } from './figure-columns.ts';
import { plural } from './format-number.ts';
import { functionHead } from './function-head.ts';
import { functionName } from './function-name.ts';
import type { TableOptions } from './function-table.ts';
import { limitRows } from './limit.ts';
import { summarize } from './listings.ts';
import { type Source, sourceLoader } from './source.ts';
import { paintSource, printable } from './source-cell.ts';
import { runTime } from './summary.ts';
import { renderTable, type TableColumn, tableWidth } from './table.ts';
import { faint, strong, withColor } from './theme.ts';
import { displayWidth, wrap } from './width.ts';

/** Whether a list says who called a function, or what it called. */
export type Direction = 'callers' | 'callees';

interface ListRow extends CallRow {
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
  { unit, width, sort, reverse, limit, filter }: TableOptions,
): string[] {
  const { run } = profile;
  const head = functionHead(summarize(entry.file, entry.fn, []), run, runTime(profile), unit, width);
  const all = direction === 'callers' ? callersOf(entry, sites) : calleesOf(entry, sites);
  const matching = all.filter((row) => filter === undefined || filter.test(`${row.name} (${row.path}:${row.line})`));
  if (matching.length === 0) return [...head, `   ${all.length > 0 ? 'nothing matches the filter' : NONE[direction]}`];
  const rows = limitRows(sortCallRows(matching, sort, reverse), limit);
  const columns = figureColumns(rows, { unit, totalNs: Math.max(1, entry.fn.timeNs), share: 'time' }, width - 24);
  const left = matching.length - rows.length;
  return [
    ...head,
    ...renderTable([...columns, ...placeColumns(rows, entry.file, direction, width - tableWidth(columns) - 2)], width),
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
  const rows = sites.map((site) => rowOf(site, site.caller));
  const outside = callsFromOutside(fn, sites);
  if (outside.calls === 0) return rows;
  return [...rows, { ...outside, name: OUTSIDE, path: '', line: 0, other: undefined, site: undefined }];
}

const OUTSIDE = '(outside)';

/** What the function's lines called. */
function calleesOf({ fn }: FunctionEntry, all: readonly CallSite[]): ListRow[] {
  return all.filter(({ caller }) => caller.fn === fn).map((site) => rowOf(site, site.callee));
}

/** Its line is that of the call. */
function rowOf(site: CallSite, other: FunctionEntry): ListRow {
  const { calls, timeNs, selfNs } = site.call;
  return { name: other.fn.name, path: other.file.path, line: site.line.line, calls, timeNs, selfNs, other, site };
}

/** The function at the other end, and the line of the call with its source. */
function placeColumns(rows: readonly ListRow[], home: ProfileFile, direction: Direction, width: number): TableColumn[] {
  const room = Math.max(16, Math.floor(width * 0.5));
  const names = rows.map(({ other, line }) => {
    if (other === undefined) return faint('(outside: code that was not measured)');
    return functionName(other, room, home, direction === 'callers' ? line : undefined);
  });
  const lines = rows.map(({ site }) => (direction === 'callees' && site !== undefined ? String(site.line.line) : ''));
  const title = direction === 'callers' ? 'Called by' : 'Called';
  const used = Math.max(title.length, ...names.map(displayWidth)) + 2;
  const left = width - used - (direction === 'callees' ? Math.max(4, ...lines.map((line) => line.length)) + 2 : 0);
  const sourceOf = sourceLoader();
  const texts = rows.map(({ site }) => (site === undefined || left < 12 ? '' : sourceText(site, sourceOf, left)));
  return [
    { title, cells: names, left: true },
    ...(direction === 'callees' ? [{ title: 'Line', cells: lines }] : []),
    { title: '', cells: texts, left: true },
  ];
}

function sourceText({ caller, line }: CallSite, sourceOf: (file: ProfileFile) => Source, width: number): string {
  const tokens = printable(sourceOf(caller.file).lines?.[line.line - 1] ?? []);
  return paintSource(tokens, Number.POSITIVE_INFINITY, width, false);
}

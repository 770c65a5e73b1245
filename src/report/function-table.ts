import type { Profile } from '../profile/types.ts';
import { collectFunctions, type FunctionEntry } from './call-graph.ts';
import { type CallKey, type CallRow, describeOrder, sortCallRows } from './call-order.ts';
import { figureColumns } from './figure-columns.ts';
import { formatCount, formatTime, plural } from './format-number.ts';
import { functionName, plainName } from './function-name.ts';
import { type Limit, limitRows } from './limit.ts';
import type { TimeUnit } from './options.ts';
import { runTime } from './summary.ts';
import { renderTable, tableWidth } from './table.ts';
import { faint, strong, withColor } from './theme.ts';
import { wrap } from './width.ts';

/** What tables of functions show and how. */
export interface TableOptions {
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  unit: TimeUnit;
  sort: readonly CallKey[];
  reverse: boolean;
  limit: Limit;
  /** Leaves out what does not match, as name(file:line) is printed. */
  filter?: RegExp;
}

interface FunctionRow extends CallRow {
  entry: FunctionEntry;
}

/** The functions of a profile with calls, self and time, one a line: what cProfile and pstats print. */
export function renderFunctions(profile: Profile, options: TableOptions): string {
  return withColor(options.color, () => `${render(profile, options).join('\n')}\n`);
}

function render(profile: Profile, { sort, reverse, limit, filter, unit, width }: TableOptions): string[] {
  const all = collectFunctions(profile).map(rowOf);
  const called = all.filter(({ calls, timeNs }) => calls > 0 || timeNs > 0);
  const matching = called.filter(({ entry }) => filter === undefined || filter.test(plainName(entry)));
  const rows = limitRows(sortCallRows(matching, sort, reverse), limit);
  const idle = all.length - called.length;
  const head = [
    `${plural(called.length, 'function')} called`,
    ...(idle > 0 ? [`${formatCount(idle)} never called`] : []),
    `${formatTime(profile.run.wallNs, unit)} wall`,
    `by ${describeOrder(sort, reverse)}`,
  ];
  const titles = wrap(`lprof functions: ${head.join(' · ')}`, width).map(strong);
  if (rows.length === 0)
    return [...titles, '', called.length > 0 ? 'No function matches the filter' : 'No function was called'];
  const columns = figureColumns(rows, { unit, totalNs: runTime(profile), share: 'self' }, width);
  const room = Math.max(16, width - tableWidth(columns) - 2);
  const names = rows.map(({ entry }) => {
    // Where the calls tell it (3/1), no word is needed.
    const recursive = entry.fn.maxDepth > 1 && entry.fn.primitiveCalls === undefined;
    return recursive ? `${functionName(entry, room - 11)} ${faint('recursive')}` : functionName(entry, room);
  });
  const left = matching.length - rows.length;
  return [
    ...titles,
    '',
    ...renderTable([...columns, { title: 'Function', cells: names, left: true }], width),
    ...(left > 0 ? ['', faint(`${plural(left, 'more function')} (--limit 100% shows all)`)] : []),
  ];
}

function rowOf(entry: FunctionEntry): FunctionRow {
  const { name, line, calls, primitiveCalls, selfNs, timeNs, awaitNs } = entry.fn;
  return { entry, name, path: entry.file.path, line, calls, primitiveCalls, selfNs, timeNs, awaitNs };
}

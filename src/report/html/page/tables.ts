import { formatCount, formatShare, formatTime } from '../../format-number.ts';
import type { Context } from './context.ts';
import { h } from './dom.ts';
import { barCell, cell, time } from './figures.ts';
import type { FileEntry, Fn } from './model.ts';
import { sourceLink } from './route.ts';
import { type Column, tableView } from './table-view.ts';
import type { View } from './view.ts';

/** All functions of the profile. */
export function functionsView({ model }: Context): View {
  const { runNs } = model.info;
  const mostSelf = model.functions.reduce((most, { data }) => Math.max(most, data.selfNs), 1);
  const pathOf = (fn: Fn) => model.files[fn.file]!.path;
  const columns: Column<Fn>[] = [
    {
      id: 'name',
      title: 'Function',
      key: (fn) => fn.name,
      cell: (fn) => cell('name', h('a', { href: sourceLink(fn.file, fn.data.line) }, fn.name)),
    },
    figure('self', 'Self', 'Time of its own lines', ({ data }) => data.selfNs, mostSelf),
    figure('time', 'Time', 'With the functions that it called', ({ data }) => data.timeNs, runNs),
    {
      id: 'share',
      title: '% self',
      about: "Share of the run's time in its own lines",
      key: ({ data }) => data.selfNs,
      cell: ({ data }) => cell('figure share', formatShare(data.selfNs / runNs)),
    },
    {
      id: 'calls',
      title: 'Calls',
      key: ({ data }) => data.calls,
      cell: ({ data }) => cell('figure calls', callsText(data.calls, data.maxDepth)),
    },
    {
      id: 'per-call',
      title: 'Per call',
      about: 'Time of a call, with what it called',
      key: ({ data }) => (data.calls > 0 ? data.timeNs / data.calls : 0),
      cell: ({ data }) => cell('figure per-call', data.calls > 0 ? time(data.timeNs / data.calls) : ''),
    },
    {
      id: 'await',
      title: 'Await',
      about: 'How long it stood suspended',
      key: ({ data }) => data.awaitNs,
      cell: ({ data }) => cell('figure await', time(data.awaitNs)),
    },
    {
      id: 'place',
      title: 'Place',
      key: (fn) => `${pathOf(fn)}:${String(fn.data.line).padStart(9, '0')}`,
      cell: (fn) => cell('place', h('bdi', {}, `${pathOf(fn)}:${fn.data.line}`)),
    },
  ];
  const hasAwait = model.functions.some(({ data }) => data.awaitNs > 0);
  return tableView({
    title: 'Functions',
    noun: 'function',
    items: model.functions,
    columns: columns.filter(({ id }) => id !== 'await' || hasAwait),
    sortBy: 'self',
    text: (fn) => `${fn.name} ${pathOf(fn)}:${fn.data.line}`,
    dead: ({ data }) => data.calls === 0 && data.timeNs === 0,
  });
}

/** `20,000`, and `20,000 / 12` of a function that was up to 12 times on the stack. */
function callsText(calls: number, depth: number): string {
  return depth > 1 ? `${formatCount(calls)} / ${depth}` : formatCount(calls);
}

function figure(id: string, title: string, about: string, ns: (fn: Fn) => number, most: number): Column<Fn> {
  return { id, title, about, key: ns, cell: (fn) => barCell(time(ns(fn)), ns(fn) / most, `figure ${id}`) };
}

/** All files of the profile. */
export function filesView({ model }: Context): View {
  const { runNs } = model.info;
  const columns: Column<FileEntry>[] = [
    {
      id: 'name',
      title: 'File',
      key: ({ path }) => path,
      cell: ({ path, index }) => cell('name', h('a', { href: sourceLink(index) }, h('bdi', {}, path))),
    },
    {
      id: 'self',
      title: 'Self',
      about: 'Time of its lines',
      key: ({ selfNs }) => selfNs,
      cell: ({ selfNs }) => barCell(time(selfNs), selfNs / runNs, 'figure self'),
    },
    {
      id: 'share',
      title: '% self',
      about: "Share of the run's time in its lines",
      key: ({ selfNs }) => selfNs,
      cell: ({ selfNs }) => cell('figure share', formatShare(selfNs / runNs)),
    },
    {
      id: 'time',
      title: 'Longest',
      about: 'The longest time of one of its functions, with what it called',
      key: ({ timeNs }) => timeNs,
      cell: ({ timeNs }) => cell('figure time', timeNs > 0 ? formatTime(timeNs) : ''),
    },
    {
      id: 'hits',
      title: 'Hits',
      key: ({ hits }) => hits,
      cell: ({ hits }) => cell('figure hits', formatCount(hits)),
    },
    {
      id: 'calls',
      title: 'Called',
      about: 'Functions that were called, of all that were measured',
      key: ({ called }) => called,
      cell: ({ called, functions }) =>
        cell('figure calls', `${formatCount(called)} of ${formatCount(functions.length)}`),
    },
  ];
  return tableView({
    title: 'Files',
    noun: 'file',
    items: model.files,
    columns,
    sortBy: 'self',
    text: ({ path }) => path,
    dead: ({ called }) => called === 0,
  });
}

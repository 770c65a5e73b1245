import type { Thread } from '../../../profile/types.ts';
import { certainFromNs, isUncertain, sampledFromNs } from '../../../profile/uncertain.ts';
import { formatCount, formatRound, formatShare, formatTime, plural } from '../../format-number.ts';
import { harmless } from '../../harmless.ts';
import { threadFacts } from '../../thread-facts.ts';
import { LINE_BREAK } from '../../tokenize.ts';
import { snippet } from './code.ts';
import type { Context } from './context.ts';
import { h, styled } from './dom.ts';
import { time } from './figures.ts';
import { type HotLine, hottestLines, type Model } from './model.ts';
import { sourceLink } from './route.ts';
import type { View } from './view.ts';

const MOST_LINES = 15;
const MOST_FUNCTIONS = 10;
/** Parts of the bar of the whole run; more would be too thin to see. */
const MOST_PARTS = 7;
const MOST_THREADS = 16;
/** A share of the clock's time in gaps from which times are less exact, and from which they are a guide. */
const SOME_GAPS = 0.05;
const MANY_GAPS = 0.2;

/** The first page: the run, where its time went, how far to trust that. */
export function overview({ model }: Context): View {
  const { info } = model;
  const element = h(
    'div',
    { class: 'overview', tabindex: 0 },
    h('header', {}, h('h1', {}, info.program || 'lprof'), h('p', { class: 'note' }, info.rule)),
    h('div', { class: 'warnings' }, ...info.warnings.map((text) => h('p', { class: 'warning' }, harmless(text)))),
    whereTimeWent(model),
    hotLines(model),
    hotFunctions(model),
    h('div', { class: 'pair' }, facts(model), clock(model)),
    threads(model),
  );
  return { title: 'Overview', element };
}

function section(id: string, title: string, ...content: readonly (Node | undefined)[]): HTMLElement {
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), ...content);
}

/** Self adds up: all of the run's time in one bar. */
function whereTimeWent({ info, functions, files, profile }: Model): HTMLElement {
  const outsideNs = profile.run.threads.reduce((sum, thread) => sum + thread.outsideNs, 0);
  const hot = [...functions].sort((a, b) => b.data.selfNs - a.data.selfNs).filter(({ data }) => data.selfNs > 0);
  const parts = hot.slice(0, MOST_PARTS).map((fn, at) => ({
    name: fn.name,
    ns: fn.data.selfNs,
    href: sourceLink(fn.file, fn.data.line),
    place: files[fn.file]!.path,
    color: `part${at}`,
  }));
  const others = hot.slice(MOST_PARTS);
  const othersNs = others.reduce((sum, fn) => sum + fn.data.selfNs, 0);
  const rest = [
    {
      name: plural(others.length, 'other function'),
      ns: othersNs,
      href: '#/functions',
      place: '',
      color: 'part-other',
    },
    { name: 'outside the measured functions', ns: outsideNs, href: '', place: '', color: 'part-outside' },
  ];
  const all = [...parts, ...rest].filter(({ ns }) => ns > 0);
  const bar = all.map(({ name, ns, color }) =>
    styled(h('span', { class: color, title: `${name}: ${formatTime(ns)}` }), { '--share': ns / info.runNs }),
  );
  const legend = all.map(({ name, ns, href, place, color }) =>
    h(
      'li',
      {},
      h('span', { class: `dot ${color}` }),
      h('span', { class: 'figure' }, `${formatShare(ns / info.runNs) || '0'} %`),
      href === '' ? h('span', { class: 'name' }, name) : h('a', { class: 'name', href, title: place }, name),
    ),
  );
  return section(
    'where',
    'Where the time went',
    h('div', { class: 'whole', 'aria-hidden': 'true' }, ...bar),
    h('ul', { class: 'legend' }, ...legend),
  );
}

function hotLines(model: Model): HTMLElement {
  const lines = hottestLines(model, MOST_LINES).filter(({ selfNs }) => selfNs >= model.info.runNs / 1000);
  if (lines.length === 0) {
    const called = model.functions.some(({ data }) => data.calls > 0);
    return section(
      'lines',
      'Hottest lines',
      h('p', { class: 'note' }, called ? 'No line took a thousandth of the run.' : 'Nothing was measured.'),
    );
  }
  const rows = lines.map((line) => hotLine(line, lines[0]!.selfNs, model.info.runNs));
  return section('lines', 'Hottest lines', table(['% run', 'Self', 'Hits', 'Place', 'Source'], rows, 'hot-lines'));
}

function hotLine({ file, line, hits, selfNs }: HotLine, most: number, runNs: number): HTMLElement {
  const place = `${file.path}:${line}`;
  const text = file.data.source?.split(LINE_BREAK, line)[line - 1];
  return h(
    'tr',
    {},
    styled(h('td', { class: 'figure bar' }, formatShare(selfNs / runNs)), { '--share': `${(100 * selfNs) / most}%` }),
    h('td', { class: 'figure' }, formatTime(selfNs)),
    h('td', { class: 'figure' }, hits > 0 ? formatCount(hits) : ''),
    h('td', { class: 'place' }, h('a', { href: sourceLink(file.index, line), title: place }, h('bdi', {}, place))),
    h('td', { class: 'snippet' }, text === undefined ? '' : snippet(text)),
  );
}

function hotFunctions({ functions, files, info }: Model): HTMLElement {
  const hot = [...functions]
    .sort((a, b) => b.data.selfNs - a.data.selfNs)
    .slice(0, MOST_FUNCTIONS)
    .filter(({ data }) => data.selfNs > 0);
  const most = hot[0]?.data.selfNs ?? 1;
  const rows = hot.map(({ data, name, file }) =>
    h(
      'tr',
      {},
      styled(h('td', { class: 'figure bar' }, formatShare(data.selfNs / info.runNs)), {
        '--share': `${(100 * data.selfNs) / most}%`,
      }),
      h('td', { class: 'figure' }, formatTime(data.selfNs)),
      h('td', { class: 'figure' }, time(data.timeNs)),
      h('td', { class: 'figure' }, formatCount(data.calls)),
      h('td', { class: 'name' }, h('a', { href: sourceLink(file, data.line) }, name)),
      h('td', { class: 'place' }, h('bdi', {}, `${files[file]!.path}:${data.line}`)),
    ),
  );
  return section(
    'functions',
    'Hottest functions',
    table(['% run', 'Self', 'Time', 'Calls', 'Function', 'Place'], rows, 'hot-functions'),
    h(
      'p',
      {},
      h('a', { href: '#/functions' }, `All ${plural(functions.length, 'function')}`),
      ' · ',
      h('a', { href: '#/files' }, plural(files.length, 'file')),
      ' · ',
      h('a', { href: '#/flame' }, 'Flame view'),
    ),
  );
}

function table(titles: readonly string[], rows: readonly HTMLElement[], className: string): HTMLElement {
  const head = h('tr', {}, ...titles.map((title) => h('th', { scope: 'col', class: title.toLowerCase() }, title)));
  return h('table', { class: className }, h('thead', {}, head), h('tbody', {}, ...rows));
}

function facts({ info, profile: { run, creator } }: Model): HTMLElement {
  const started = new Date(run.startedAt);
  const rows: [string, string][] = [
    ...info.facts,
    ['Node', `${run.node} on ${run.platform}, ${plural(run.cpus, 'processor')}`],
    [
      'Started',
      Number.isNaN(started.getTime()) ? run.startedAt : started.toISOString().replace('T', ' ').replace(/\..*/, ' UTC'),
    ],
    ['Written by', creator],
  ];
  return section('run', 'The run', definitions(rows.filter(([name]) => name !== 'Clock')));
}

function definitions(rows: readonly [string, string][]): HTMLElement {
  return h('dl', {}, ...rows.flatMap(([name, text]) => [h('dt', {}, name), h('dd', {}, unbroken(harmless(text)))]));
}

/** The text with its numbers and their units on one line. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=(?:[nµm]?s|%)(?!\w))/g, '$1\u00a0');
}

/** How far the times can be trusted. */
function clock({ functions, profile }: Model): HTMLElement {
  const { clock } = profile.run;
  const measured = functions.flatMap(({ data }) => data.lines.filter((line) => line.hits > 0 && line.timeNs > 0));
  const uncertain = measured.filter((line) => isUncertain(line.timeNs, line.hits, clock));
  const self = (lines: typeof measured) => lines.reduce((sum, line) => sum + line.selfNs, 0);
  const share = formatShare(self(uncertain) / self(measured)) || '0';
  const starved = clock.gapShare >= MANY_GAPS;
  const verdict =
    clock.kind === 'exact' || clock.gapShare < SOME_GAPS ? 'good' : starved ? 'starved: times are a guide' : 'fair';
  const inAll = clock.kind === 'shared' ? ` or ${formatRound(sampledFromNs(clock))} in all` : '';
  const rows: [string, string][] = [
    ['Quality', verdict],
    ['Kind', `${clock.kind}, steps of ${formatRound(clock.resolutionNs)}, ${formatRound(clock.probeNs)} a probe`],
    ...(clock.kind === 'shared'
      ? ([
          ['Gaps', `longest ${formatRound(clock.worstGapNs)}, ${formatShare(clock.gapShare) || '0'} % of its time`],
        ] as [string, string][])
      : []),
    [
      '~',
      `times under ${formatRound(certainFromNs(clock))} a hit${inAll} are marked: ${plural(uncertain.length, 'line')} with ${share} % of the self time. Hits are exact`,
    ],
  ];
  return section('clock', 'Clock', definitions(rows));
}

function threads({ profile: { run } }: Model): HTMLElement | undefined {
  const longest = run.threads.reduce((most, thread) => Math.max(most, thread.wallNs), 1);
  const several = new Set(run.threads.map(({ pid }) => pid)).size > 1;
  const rows = run.threads.slice(0, MOST_THREADS).map((thread) => threadRow(thread, longest));
  const more = run.threads.length - MOST_THREADS;
  return section(
    'threads',
    several ? 'Processes and threads' : 'Threads',
    table(['Thread', 'Wall', 'Measured', 'Outside', 'GC', 'Parent'], rows, 'threads'),
    more > 0 ? h('p', { class: 'note' }, `and ${plural(more, 'more thread')}`) : undefined,
  );
}

function threadRow(thread: Thread, longest: number): HTMLElement {
  const { pid, threadId, wallNs, outsideNs, gcNs, parent } = thread;
  const measuredNs = Math.max(0, wallNs - outsideNs);
  const name = threadId === 0 ? `process ${pid}` : `${pid}, thread ${threadId}`;
  return h(
    'tr',
    {},
    h('td', {}, [name, ...threadFacts(thread)].join(' · ')),
    styled(h('td', { class: 'figure bar' }, time(wallNs)), { '--share': `${(100 * wallNs) / longest}%` }),
    h('td', { class: 'figure' }, `${time(measuredNs) || '0'} (${formatShare(measuredNs / wallNs) || '0'} %)`),
    h('td', { class: 'figure' }, time(outsideNs)),
    h('td', { class: 'figure' }, time(gcNs)),
    h('td', { class: 'note' }, parent === null ? '' : harmless(parent)),
  );
}

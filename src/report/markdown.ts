import { extname } from 'node:path/posix';
import type { Profile } from '../profile/types.ts';
import { collectFunctions } from './call-graph.ts';
import { commandText } from './command-text.ts';
import { regionText } from './excerpt-text.ts';
import { describeFocus, focusProfile } from './focus.ts';
import { formatCount, formatShare, formatTime, plural } from './format-number.ts';
import { harmless } from './harmless.ts';
import { type HotLine, hottestLines } from './hottest-lines.ts';
import type { FormatOptions } from './options.ts';
import { functionAt, type Region, regionsAround } from './regions.ts';
import { type Source, sourceLoader } from './source.ts';
import { chosenText, runTime } from './summary.ts';

const CONTEXT = 3;
const MOST_FUNCTIONS = 10;
const MOST_WARNINGS = 5;
/** GitHub refuses longer comments. */
const LONGEST = 65_536;
/** Characters of a name, a path or a source line within text and tables. */
const SHORT = 120;

/** A comment for a pull request: the hottest lines, their source with context, and the functions, in GitHub's Markdown. */
export function renderMarkdown(whole: Profile, { focus, unit, disk }: FormatOptions): string {
  const profile = focus === undefined ? whole : focusProfile(whole, focus);
  const runNs = runTime(whole);
  const hot = hottestLines(profile, runNs);
  const sourceOf = sourceLoader(disk);
  const regions = regionsAround(hot, CONTEXT).map((region, index) =>
    details(region, sourceOf(region.file), unit, index === 0),
  );
  return joinUpTo(LONGEST, [
    head(whole, profile, { focus, unit }),
    lineTable(hot, sourceOf, unit),
    ...regions,
    functionTable(profile, runNs, unit),
  ]);
}

function head({ run }: Profile, { files }: Profile, { focus, unit }: Pick<FormatOptions, 'focus' | 'unit'>): string {
  const called = files.flatMap((file) => file.functions).filter((fn) => fn.calls > 0).length;
  const end =
    run.exit.signal === null
      ? run.exit.code
        ? `exit code ${run.exit.code}`
        : ''
      : `ended by ${code(run.exit.signal)}`;
  const facts = [
    `${formatTime(run.wallNs, unit)} wall`,
    end,
    `${plural(called, 'function')} called`,
    code(chosenText(run.selection)),
    focus === undefined ? '' : code(describeFocus(focus)),
    `${run.clock.kind} clock`,
  ];
  const warnings = [...(run.complete ? [] : ['The last second may be missing']), ...(run.warnings ?? [])];
  return [
    `### lprof: ${code(commandText(run.argv))}`,
    '',
    facts.filter(Boolean).join(' · '),
    ...(warnings.length > 0 ? ['', ...warnings.slice(0, MOST_WARNINGS).map((text) => `- ⚠️ ${code(text)}`)] : []),
  ].join('\n');
}

function lineTable(
  lines: readonly HotLine[],
  sourceOf: (file: Region['file']) => Source,
  unit: FormatOptions['unit'],
): string {
  if (lines.length === 0) return 'No line took measurable time.';
  const rows = lines.map((hot) => {
    const { file, line, selfNs, hits, share } = hot;
    const text = sourceOf(file).text[line - 1]?.trim() ?? '';
    return [
      formatShare(share),
      formatTime(selfNs, unit),
      hits > 0 ? formatCount(hits) : '',
      code(`${file.path}:${line}`),
      code(functionAt(hot).name),
      code(text),
    ];
  });
  return table(['% of run', 'Self', 'Hits', 'Line', 'Function', 'Source'], 3, rows);
}

function functionTable(profile: Profile, runNs: number, unit: FormatOptions['unit']): string {
  const functions = collectFunctions(profile)
    .filter(({ fn }) => fn.selfNs > 0)
    .sort((a, b) => b.fn.selfNs - a.fn.selfNs)
    .slice(0, MOST_FUNCTIONS);
  if (functions.length === 0) return '';
  const rows = functions.map(({ file, fn }) => [
    formatShare(fn.selfNs / runNs),
    formatTime(fn.selfNs, unit),
    formatTime(fn.timeNs, unit),
    formatCount(fn.calls),
    code(fn.name),
    code(`${file.path}:${fn.line}`),
  ]);
  const body = table(['% self', 'Self', 'Time', 'Calls', 'Function', 'Place'], 4, rows);
  return `<details><summary>Functions</summary>\n\n${body}\n\n</details>`;
}

function details(region: Region, source: Source, unit: FormatOptions['unit'], open: boolean): string {
  const { file, from, to } = region;
  const lines = regionText(region, source, ({ selfNs, hits }) => [
    selfNs > 0 ? formatTime(selfNs, unit) : '',
    hits > 0 ? formatCount(hits) : '',
  ]);
  const text = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const title = html(`${short(file.path)}:${from}-${to}`);
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${fence}${language(file.path)}\n${text}\n${fence}\n\n</details>`;
}

function table(titles: readonly string[], figures: number, rows: readonly (readonly string[])[]): string {
  // In a table a bar ends the cell, even within a code span.
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map((_, at) => (at < figures ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** Of a longer run of backticks the rest is left out: GitHub's parser knows no code span with 80 and more around it. */
const MOST_TICKS = 20;

/** Text as a code span: nothing in it is Markdown, nobody is mentioned. */
function code(text: string): string {
  const shown = short(text)
    .trim()
    .replace(/`+/g, (run) => (run.length > MOST_TICKS ? `${run.slice(0, MOST_TICKS)}…` : run));
  if (shown === '') return '';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  return ticks + (/^`|`$/.test(shown) ? ` ${shown} ` : shown) + ticks;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Text without what would end a line or steer, cut to a bounded number of characters. */
function short(text: string): string {
  return harmless(text.length > SHORT ? `${text.slice(0, SHORT)}…` : text).replaceAll('\t', ' ');
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function language(path: string): string {
  const end = extname(path).replace(/^\.[cm]?/, '');
  return /^[jt]sx?$/.test(end) ? end : '';
}

/** The parts with an empty line between, as many as fit. */
function joinUpTo(most: number, parts: readonly string[]): string {
  const left = '\n\n(cut: a comment holds no more)\n';
  let result = '';
  for (const part of parts.filter(Boolean)) {
    const next = result === '' ? part : `${result}\n\n${part}`;
    if (next.length + left.length > most) return result + left;
    result = next;
  }
  return `${result}\n`;
}

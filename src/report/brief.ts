import type { Profile } from '../profile/types.ts';
import { collectFunctions, hasCalls } from './call-graph.ts';
import { commandText, quote } from './command-text.ts';
import { regionText } from './excerpt-text.ts';
import { describeFocus, focusProfile } from './focus.ts';
import { formatShare, plural } from './format-number.ts';
import { harmless } from './harmless.ts';
import { type HotLine, hottestLines } from './hottest-lines.ts';
import { patternFor } from './match-functions.ts';
import type { FormatOptions } from './options.ts';
import { functionAt, regionsAround } from './regions.ts';
import { sourceLoader } from './source.ts';
import { chosenText, runTime } from './summary.ts';

const CONTEXT = 3;
const MOST_FUNCTIONS = 10;
const MOST_WARNINGS = 5;

/**
 * The profile in short, for programs that read text: ranked lines, each with three lines of source around it, the
 * functions, and commands that show more. Lines and their order stay as they are from version to version; times are
 * milliseconds, numbers have no separators, nothing depends on the terminal.
 */
export function renderBrief(whole: Profile, { focus, names, disk }: FormatOptions): string {
  const profile = focus === undefined ? whole : focusProfile(whole, focus);
  const { run } = whole;
  const runNs = runTime(whole);
  const sourceOf = sourceLoader(disk);
  const lines = hottestLines(profile, runNs);
  const functions = collectFunctions(profile);
  const called = functions.filter(({ fn }) => fn.calls > 0);
  const ranked = called.filter(({ fn }) => fn.selfNs > 0).sort((a, b) => b.fn.selfNs - a.fn.selfNs);
  const end = run.exit.signal ?? `exit code ${run.exit.code}`;
  const warnings = run.complete ? (run.warnings ?? []) : ['the last second may be missing', ...(run.warnings ?? [])];
  return [
    `lprof summary: ${commandText(run.argv)}`,
    `measured: ${harmless(chosenText(run.selection))}`,
    ...(focus === undefined ? [] : [`shown: ${harmless(describeFocus(focus))}`]),
    `run: ${ms(run.wallNs)} wall, ${harmless(end)}, ${plural(run.threads.length, 'thread')}, ${run.clock.kind} clock`,
    `functions: ${called.length} called, ${functions.length - called.length} never called`,
    ...warnings.slice(0, MOST_WARNINGS).map((text) => `warning: ${harmless(text)}`),
    '',
    'hottest lines (rank, share of the run, self time, hits, place, function):',
    ...lines.map((line, index) => {
      const place = `${harmless(line.file.path)}:${line.line}`;
      return `${index + 1}. ${formatShare(line.share)} %, ${ms(line.selfNs)}, ${hitsText(line.selfNs, line.hits)} hits, ${place}, ${harmless(functionAt(line).name)}`;
    }),
    ...(lines.length === 0 ? ['none: no line took measurable time'] : []),
    ...regionsAround(lines, CONTEXT).flatMap((region) => [
      '',
      `${harmless(region.file.path)} (hot line >, line, self time, hits, source):`,
      ...regionText(region, sourceOf(region.file), ({ selfNs, hits }) => [ms(selfNs), hitsText(selfNs, hits)]),
    ]),
    '',
    'hottest functions (rank, share of the run, self time, time with callees, calls, place, name):',
    ...ranked.slice(0, MOST_FUNCTIONS).map(({ file, fn }, index) => {
      const share = formatShare(fn.selfNs / runNs);
      const place = `${harmless(file.path)}:${fn.line}`;
      return `${index + 1}. ${share} %, ${ms(fn.selfNs)}, ${ms(fn.timeNs)}, ${fn.calls} calls, ${place}, ${harmless(fn.name)}`;
    }),
    '',
    'look deeper:',
    ...commands(whole, lines[0], names),
    '',
  ].join('\n');
}

function commands(profile: Profile, hottest: HotLine | undefined, names: readonly string[]): string[] {
  const files = names.map((name) => ` ${quote(harmless(name))}`).join('');
  const calls = hasCalls(profile);
  const pattern = hottest && patternFor(profile, hottest.file, functionAt(hottest), hottest.line);
  const hot = pattern && quote(harmless(pattern));
  return [
    ...(hot === undefined ? [] : [`view${files} --function ${hot}${calls ? ' --calls' : ''}`]),
    ...(hot === undefined || !calls ? [] : [`callers ${hot}${files}`, `callees ${hot}${files}`]),
    `functions${files} --sort time`,
    `view${files}`,
  ].map((command) => `  lprof ${command}`);
}

/** A line that continues a statement has time, but no hits of its own. */
function hitsText(selfNs: number, hits: number): string {
  return hits === 0 && selfNs > 0 ? '-' : String(hits);
}

function ms(ns: number): string {
  return `${(ns / 1e6).toFixed(3)} ms`;
}

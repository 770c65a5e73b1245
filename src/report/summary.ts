import type { Profile, ProfileFile, ProfileFunction, Run, Selection, Thread } from '../profile/types.ts';
import { severalVersions } from '../profile/versions.ts';
import { joinAlike } from './alike.ts';
import { commandText } from './command-text.ts';
import { describeFocus } from './focus.ts';
import { formatCount, formatRound, formatShare, formatTime, plural } from './format-number.ts';
import { harmless } from './harmless.ts';
import type { TextOptions, TimeUnit } from './options.ts';
import { faint, strong, warning } from './theme.ts';
import { threadFacts, threadName } from './thread-facts.ts';
import { threadTree } from './thread-tree.ts';
import { warningLines } from './warning-lines.ts';
import { wrap } from './width.ts';

/** A share of the clock's time in gaps from which the reader should know. */
const NOTABLE_GAPS = 0.01;
const NOTABLE_OVERHEAD_NS = 1e6;
const MOST_WARNINGS = 10;

/** The time of all threads together, in ns: what shares of the run refer to, so that they never exceed 100 %. */
export function runTime({ run }: Profile): number {
  const threads = run.threads.reduce((sum, thread) => sum + thread.wallNs, 0);
  return Math.max(threads, run.wallNs, 1);
}

type SummaryOptions = Pick<TextOptions, 'unit' | 'width' | 'focus'>;

/** The head of the report: what ran, what was measured by which rule, how long, and how far to trust it. */
export function renderSummary(profile: Profile, { unit, width, focus }: SummaryOptions): string[] {
  const { run, files } = profile;
  const facts = summaryFacts(profile, unit);
  if (focus !== undefined) facts.push(['Shown', harmless(describeFocus(focus))]);
  const lines = facts.flatMap(([name, text]) =>
    wrap(text, width - 11).map((line, index) => ` ${faint((index === 0 ? name : '').padEnd(9))} ${line}`),
  );
  const rule = wrap(`lprof: ${ruleText(run)}`, width).map(strong);
  return [...rule, ...lines, ...threadRows(run, unit, width), ...warnings(run, files, width)];
}

/** What there is to say of the run, as names and texts; the texts hold nothing that steers a terminal. */
export function summaryFacts({ run, files }: Profile, unit: TimeUnit): [name: string, text: string][] {
  const functions = files.flatMap((file) => file.functions);
  const facts: [string, string][] = [
    ['Program', commandText(run.argv)],
    ['Functions', countsText(functions)],
    ['Wall', wallText(run, unit)],
  ];
  if (run.exit.signal !== null) facts.push(['Ended', `by ${harmless(run.exit.signal)}`]);
  else if (run.exit.code) facts.push(['Ended', `with exit code ${run.exit.code}`]);
  facts.push(['Clock', clockText(run)]);
  if (run.threads.length > 1) facts.push(['Threads', threadsText(run.threads)]);
  return facts;
}

function countsText(functions: readonly ProfileFunction[]): string {
  const idle = functions.filter((fn) => fn.calls === 0 && fn.timeNs === 0).length;
  const called = `${formatCount(functions.length - idle)} called`;
  return idle === 0 ? called : `${called}, ${formatCount(idle)} never called`;
}

/** Which functions were measured, and which rule chose them. */
export function ruleText({ selection }: Run): string {
  const text = chosenText(selection);
  return selection.from === undefined ? text : `${text}, by ${harmless(selection.from)}`;
}

/** Which functions were measured, by which rule. */
export function chosenText({ rule, patterns }: Selection): string {
  if (rule === 'marked') return 'marked functions (@profile)';
  const given = patterns.filter((pattern) => pattern !== '--all');
  if (rule === 'patterns' && given.length > 0) {
    const shown = given.map((pattern) => (pattern.startsWith('-') ? harmless(pattern) : `'${harmless(pattern)}'`));
    return `functions matching ${shown.join(', ')}`;
  }
  return `every function of the program's own code (${patterns.includes('--all') ? '--all' : 'no markers found'})`;
}

function wallText({ wallNs, threads }: Run, unit: TimeUnit): string {
  const parts = [formatTime(wallNs, unit)];
  const [outsideNs, gcNs] = [sum(threads, 'outsideNs'), sum(threads, 'gcNs')];
  if (threads.length > 1) parts.push(`${formatTime(sum(threads, 'wallNs'), unit)} in all threads`);
  const total = sum(threads, 'wallNs');
  if (outsideNs > 0) {
    parts.push(
      `${formatTime(outsideNs, unit)} (${formatShare(outsideNs / total) || '0'} %) outside the measured functions`,
    );
  }
  if (gcNs > 0) parts.push(`${formatTime(gcNs, unit)} in garbage collection`);
  const overheadNs = threads.reduce((all, thread) => all + (thread.overheadNs ?? 0), 0);
  if (overheadNs >= NOTABLE_OVERHEAD_NS) parts.push(`${formatTime(overheadNs, unit)} of lprof's own work left out`);
  return parts.join(' · ');
}

function clockText({ clock }: Run): string {
  const parts = [`${clock.kind}, steps of ${formatRound(clock.resolutionNs)}`];
  if (clock.probeNs > 0) parts.push(`${formatRound(clock.probeNs)} a probe`);
  if (clock.worstGapNs > 0) parts.push(`longest gap ${formatRound(clock.worstGapNs)}`);
  if (clock.gapShare >= NOTABLE_GAPS) parts.push(`${formatShare(clock.gapShare)} % of its time in gaps`);
  return parts.join(' · ');
}

function threadsText(threads: readonly Thread[]): string {
  const workers = threads.filter((thread) => thread.threadId > 0).length;
  const processes = new Set(threads.map((thread) => thread.pid)).size;
  const parts = [plural(threads.length, 'thread')];
  if (workers > 0) parts.push(plural(workers, 'worker'));
  if (processes > 1) parts.push(`${processes} processes`);
  return parts.join(', ');
}

function threadRows({ threads }: Run, unit: TimeUnit, width: number): string[] {
  if (threads.length < 2) return [];
  return threadTree(threads, unit, width - 11).map((row) => ' '.repeat(11) + row);
}

function warnings(run: Run, files: readonly ProfileFile[], width: number): string[] {
  const texts = warningTexts(run, files);
  const shown = texts.slice(0, MOST_WARNINGS).flatMap((text) => warningLines(text, width));
  const more = texts.length - MOST_WARNINGS;
  return more > 0 ? [...shown, warning(`   … and ${plural(more, 'more warning')}`)] : shown;
}

/** What the reader should know before the figures, gravest first; as it was written, so not harmless yet. */
export function warningTexts(run: Run, files: readonly ProfileFile[]): string[] {
  const texts = joinAlike([
    ...severalVersions(files).map(({ path, versions }) => `${path}: there are ${versions} versions of it, kept apart`),
    ...(run.warnings ?? []),
  ]);
  if (run.clock.gapShare >= 0.2) {
    texts.unshift(
      'The processors were busy and the clock thread was starved: times per line are less exact than usual',
    );
  }
  if (!run.complete) {
    if (run.exit.code === null && run.exit.signal === null)
      texts.unshift('The program was still running when this was saved');
    else texts.unshift(...lossTexts(run.threads));
  }
  return texts;
}

/** Whose last second may be missing: the program as a whole, unless all of it is known to be that of some processes below it. */
function lossTexts(threads: readonly Thread[]): string[] {
  const lost = threads.filter(({ complete }) => complete === false);
  if (lost.length === 0 || lost.some(({ parent, threadId }) => parent === null || threadId > 0)) {
    return ['The program ended in a way that may have lost the data of its last second'];
  }
  return lost.map((thread) => {
    return `Process ${threadName(thread)} (${threadFacts(thread).join(', ')}): what it did in its last second may be missing`;
  });
}

function sum(threads: readonly Thread[], field: 'wallNs' | 'outsideNs' | 'gcNs'): number {
  return threads.reduce((total, thread) => total + thread[field], 0);
}

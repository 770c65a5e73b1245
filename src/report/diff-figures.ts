import type { Change, Diff, DiffPlace, FunctionDiff, LineDiff, Unclear } from '../profile/diff-types.ts';
import type { Finding, Verdict } from '../profile/fail-on.ts';
import { formatCount, formatTime, plural } from './format-number.ts';
import type { TimeUnit } from './options.ts';

/** How functions are ranked: by the change of this figure. */
export type DiffSort = 'self' | 'time' | 'hits' | 'await';

/** A difference with its sign: `+120 ms`, `-2,000`; empty for none. */
export function signed({ before, after }: Change, format: (amount: number) => string): string {
  if (after === before) return '';
  return `${after > before ? '+' : '-'}${format(Math.abs(after - before))}`;
}

/** A difference in percent of what was: `+45.2 %`, `x12` from tenfold on; empty when there was nothing. */
export function percent({ before, after }: Change): string {
  if (before === 0 || after === before) return '';
  if (after >= 10 * before) return `x${formatCount(after / before)}`;
  const share = (100 * (after - before)) / before;
  const digits = Math.abs(share) < 10 ? 1 : 0;
  return `${share > 0 ? '+' : '-'}${Math.max(0.1, Math.abs(share)).toFixed(digits)} %`;
}

/** `+120 ms (+45 %)` */
export function signedWithPercent(change: Change, format: (amount: number) => string): string {
  const share = percent(change);
  return `${signed(change, format) || '0'}${share === '' ? '' : ` (${share})`}`;
}

/** The bounds of a time's change: `+100 … +140 ms`. */
export function bounds({ low, high }: Change, unit: TimeUnit): string {
  const of = (ns: number) => `${ns < 0 ? '-' : ns > 0 ? '+' : ''}${formatTime(Math.abs(ns), unit)}`;
  return `${of(low)} … ${of(high)}`;
}

export const WHY: Record<Unclear, string> = {
  clocks: 'the clocks differ',
  short: 'too short for the clock',
  gaps: 'the clock was starved',
  runs: 'too few runs',
  spread: 'runs of one side differ by more',
};

/** The answer in words; `times` have other words than counts. */
export function answerText(change: Change, times: boolean): string {
  if (change.answer === 'unclear') return `can't tell: ${WHY[change.why ?? 'runs']}`;
  if (change.answer === 'same') return 'the same';
  if (change.answer === 'more') return times ? 'slower' : 'more';
  return times ? 'faster' : 'fewer';
}

/** The change by which functions are ranked. */
export function rankedChange(fn: FunctionDiff, sort: DiffSort): Change {
  return sort === 'hits' ? fn.calls : fn[sort];
}

/** How much a figure changed, either way. */
export function sizeOf({ before, after }: Change): number {
  return Math.abs(after - before);
}

/** The functions that changed, the greatest change of the figure first; those alike on both sides are left out. */
export function changedFunctions(diff: Diff, sort: DiffSort): FunctionDiff[] {
  return diff.functions
    .filter((fn) => isChanged(fn, diff) && (sort === 'self' || sizeOf(rankedChange(fn, sort)) > 0))
    .sort(
      (a, b) => sizeOf(rankedChange(b, sort)) - sizeOf(rankedChange(a, sort)) || Number(isSure(b)) - Number(isSure(a)),
    );
}

/** A doubtful change below this share of the run is not worth a line. */
const WORTH = 0.01;

function isChanged(fn: FunctionDiff, { measured, wall }: Diff): boolean {
  if (fn.before === undefined || fn.after === undefined) {
    const { calls, self } = fn;
    return calls.before + calls.after + self.before + self.after > 0;
  }
  if (fn.calls.answer === 'more' || fn.calls.answer === 'less' || fn.lines.some(isCountChanged)) return true;
  const runNs = Math.max(measured.before, measured.after, 1);
  const waitNs = Math.max(wall.before, wall.after, 1);
  return isTimeChanged(fn.self, runNs) || isTimeChanged(fn.await, waitNs);
}

function isTimeChanged(change: Change, wholeNs: number): boolean {
  if (change.answer === 'unclear') return sizeOf(change) >= wholeNs * WORTH;
  return change.answer !== 'same';
}

function isCountChanged({ hits, before, after }: LineDiff): boolean {
  const onBoth = before !== undefined && after !== undefined;
  return onBoth ? hits.answer === 'more' || hits.answer === 'less' : sizeOf(hits) > 0;
}

function isSure({ self }: FunctionDiff): boolean {
  return self.answer === 'more' || self.answer === 'less';
}

/** Whether the line reads otherwise on the two sides. */
export function isEdited({ before, after }: LineDiff): boolean {
  return before !== undefined && after !== undefined && before.text.trim() !== after.text.trim();
}

/** The lines of a function that tell what changed in it: its code as far as it ran, hits, or a notable part of its time. */
export function changedLines({ lines, time, await: waited }: FunctionDiff): Set<LineDiff> {
  const timeNs = Math.max(time.before, time.after);
  const waitNs = Math.max(waited.before, waited.after);
  const isNotable = (change: Change, wholeNs: number) =>
    change.answer !== 'same' && sizeOf(change) > wholeNs * (change.answer === 'unclear' ? 5 * WORTH : WORTH);
  const didRun = ({ hits }: LineDiff) => hits.before + hits.after > 0;
  return new Set(
    lines.filter(
      (line) =>
        isCountChanged(line) ||
        (isEdited(line) && didRun(line)) ||
        isNotable(line.time, timeNs) ||
        isNotable(line.await, waitNs),
    ),
  );
}

/** How many functions got slower, faster, are new, gone, the same, or cannot be told. */
export function tally(diff: Diff): string {
  const counts = new Map<string, number>();
  for (const fn of diff.functions) {
    const word = fn.before === undefined ? 'new' : fn.after === undefined ? 'gone' : WORDS[fn.self.answer];
    if (fn.calls.before + fn.calls.after + fn.self.before + fn.self.after === 0) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...Object.values(WORDS).slice(0, 2), 'new', 'gone', WORDS.unclear, WORDS.same];
  const parts = words.flatMap((word) => (counts.has(word) ? [`${formatCount(counts.get(word)!)} ${word}`] : []));
  return parts.length === 0 ? 'none was called' : parts.join(', ');
}

const WORDS = { more: 'slower', less: 'faster', same: 'the same', unclear: "can't tell" } as const;

/** Where a function was, when it is elsewhere or has another name now; empty otherwise. */
export function formerPlace({ before, after }: FunctionDiff): string {
  if (before === undefined || after === undefined) return '';
  const parts = [
    ...(before.name === after.name ? [] : [before.name]),
    ...(before.path === after.path ? [] : [`${before.path}:${before.line}`]),
  ];
  return parts.join(', ');
}

export function placeText({ path, line }: DiffPlace): string {
  return `${path}:${line}`;
}

const MOST_FINDINGS = 5;

/** What the conditions of `--fail-on` come to, one line each and one for each finding. */
export function verdictLines(verdicts: readonly Verdict[], unit: TimeUnit): { text: string; failed: boolean }[] {
  return verdicts.flatMap(({ condition, failed, unclear }) => {
    const format = (n: number) => (condition.metric === 'hits' ? formatCount(n) : formatTime(n, unit));
    const describe = (finding: Finding) => `${nameOf(finding)} ${signedWithPercent(finding.change, format)}`;
    const rows = (findings: Finding[], note: (finding: Finding) => string, bad: boolean) => [
      ...findings.slice(0, MOST_FINDINGS).map((each) => ({ text: `    ${describe(each)}${note(each)}`, failed: bad })),
      ...(findings.length > MOST_FINDINGS
        ? [
            {
              text: `    and ${plural(findings.length - MOST_FINDINGS, 'more')}`.replace(/mores$/, 'more'),
              failed: bad,
            },
          ]
        : []),
    ];
    const bad = failed.length > 0;
    const doubt = unclear.length > 0 ? `, can't tell in ${plural(unclear.length, 'case')}` : '';
    return [
      { text: `${bad ? '✗' : '✓'} ${condition.text}: ${bad ? 'exceeded' : 'not exceeded'}${doubt}`, failed: bad },
      ...rows(failed, () => '', true),
      ...rows(unclear, ({ change }) => `, ${answerText(change, true)}`, false),
    ];
  });
}

function nameOf({ fn, line }: Finding): string {
  if (fn === undefined) return 'the whole run';
  const place = fn.after ?? fn.before!;
  const at = line === undefined ? place.line : (line.after ?? line.before!).line;
  return `${place.name} ${place.path}:${at}`;
}

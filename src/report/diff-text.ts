import type { Change, Diff, DiffSide, FunctionDiff, Unclear } from '../profile/diff-types.ts';
import type { Verdict } from '../profile/fail-on.ts';
import { answerText, bounds, formerPlace, percent, placeText, signedWithPercent, WHY } from './diff-figures.ts';
import { type DiffRow, renderDiffLines } from './diff-lines.ts';
import { changedFunctions, type DiffSort, tally } from './diff-rank.ts';
import { functionTable } from './diff-table.ts';
import { verdictLines } from './diff-verdicts.ts';
import { formatCount, formatTime, plural } from './format-number.ts';
import { harmless } from './harmless.ts';
import type { TimeUnit } from './options.ts';
import { better, faint, strong, warning, withColor, worse } from './theme.ts';
import { clip, displayWidth, wrap } from './width.ts';

export interface DiffTextOptions {
  /** Columns of the terminal. @default 80 */
  width: number;
  color: boolean;
  unit: TimeUnit;
  sort: DiffSort;
  /** How many functions are listed. @default 10 */
  top: number;
  /** Shows all lines of the functions, not only those that changed. */
  full: boolean;
  /** What the conditions of `--fail-on` come to. */
  verdicts: readonly Verdict[];
}

const DEFAULTS: DiffTextOptions = {
  ...{ width: 80, color: false, unit: 'auto', sort: 'self', top: 10, full: false, verdicts: [] },
};

/** The comparison for the terminal: what was compared, the functions that changed most, and their lines. */
export function renderDiff(diff: Diff, given: Partial<DiffTextOptions> = {}): string {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  const options: DiffTextOptions = { ...DEFAULTS, ...Object.fromEntries(set) };
  options.width = Math.max(40, Math.floor(options.width) || 80);
  return withColor(options.color, () => `${renderAll(diff, options).join('\n')}\n`);
}

function renderAll(diff: Diff, options: DiffTextOptions): string[] {
  const { width, sort, top, full, unit, verdicts } = options;
  const changed = changedFunctions(diff, sort);
  const shown = changed.slice(0, top);
  const sections = shown.flatMap((fn) => {
    const lines = renderDiffLines(fn, unit, width, full);
    return lines.length === 0 ? [] : ['', ...functionHead(fn, options), ...lines.map(rowText)];
  });
  const more = changed.length - shown.length;
  const doubts = doubtsText(diff, shown);
  const foot = [
    ...(more > 0
      ? wrap(`${plural(more, 'more function')} changed (--top ${changed.length} shows all)`, width).map(faint)
      : []),
    ...(doubts === '' ? [] : wrap(doubts, width).map(faint)),
    ...verdictLines(verdicts, unit).map(({ text, failed }) => {
      const cut = clip(harmless(text), width);
      return failed ? worse(cut) : cut;
    }),
  ];
  return [
    ...renderHead(diff, options),
    ...(shown.length === 0 ? ['', 'No function changed.'] : ['', ...functionTable(shown, sort, unit, width)]),
    ...sections,
    ...(foot.length > 0 ? ['', ...foot] : []),
  ];
}

function renderHead(diff: Diff, { unit, width }: DiffTextOptions): string[] {
  return [
    strong(`lprof diff: ${sidesText(diff)}`),
    ...diffFacts(diff, unit).flatMap(([name, parts]) =>
      wrapParts(parts, width - 11).map((line, index) => ` ${faint((index === 0 ? name : '').padEnd(9))} ${line}`),
    ),
    ...diff.notes.flatMap((note) =>
      wrap(harmless(note), width - 3).map((line, index) => warning(`${index === 0 ? ' ! ' : '   '}${line}`)),
    ),
  ];
}

export function sidesText({ before, after }: Diff): string {
  return `${plural(before.runs, 'run')} before, ${formatCount(after.runs)} after`;
}

/** What was compared, and how the whole changed: names, and what is told of them. */
export function diffFacts(diff: Diff, unit: TimeUnit): [string, string[]][] {
  const time = (change: Change): string[] => {
    const { before, after, answer, p } = change;
    if (before === 0 && after === 0) return [];
    return [
      `${formatTime(before, unit)} → ${formatTime(after, unit)}`,
      ...(answer === 'same' ? [] : [signedWithPercent(change, (ns) => formatTime(ns, unit))]),
      answerText(change, true),
      ...(p === undefined ? [] : [`p ${p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`}`]),
    ];
  };
  const facts: [string, string[]][] = [
    ['Before', sideText(diff.before)],
    ['After', sideText(diff.after)],
    ['Wall', time(diff.wall)],
    ['Measured', time(diff.measured)],
    ['Await', time(diff.await)],
    ['Functions', [tally(diff)]],
  ];
  return facts.filter(([, parts]) => parts.length > 0);
}

function sideText({ run }: DiffSide): string[] {
  const program = clip(harmless(run.argv.join(' ')), 300) || '(unknown)';
  const started = harmless(run.startedAt).slice(0, 16).replace('T', ' ');
  return [program, `Node ${harmless(run.node)}`, `${run.clock.kind} clock`, started];
}

function rowText({ figures, sign, source }: DiffRow): string {
  const colored = sign === '+' ? better(sign) : sign === '-' ? worse(sign) : sign;
  return `${figures}  ${colored} ${source}`.trimEnd();
}

function functionHead(fn: FunctionDiff, { unit, width }: DiffTextOptions): string[] {
  const place = fn.after ?? fn.before!;
  const name = clip(harmless(place.name), Math.floor(width * 0.6));
  const where = clip(harmless(placeText(place)), width - displayWidth(name) - 10, 'start');
  const rest = Math.max(0, width - displayWidth(name) - displayWidth(where) - 9);
  const title = `${faint('──')} ${strong(name)} ${faint('──')} ${where} ${faint('─'.repeat(rest))}`;
  return [title, ...wrapParts(figuresOf(fn, unit), width - 3).map((line) => `   ${line}`)];
}

/** The parts with dots between them, in lines of at most `width` columns; a part is broken only when it is longer. */
function wrapParts(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)} · ${part}`;
    if (lines.length > 0 && displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(...wrap(part, width));
  }
  return lines;
}

/** The figures of a function. */
export function figuresOf(fn: FunctionDiff, unit: TimeUnit): string[] {
  const parts: string[] = [];
  const former = formerPlace(fn);
  if (former !== '') parts.push(`was ${harmless(former)}`);
  if (fn.before === undefined) parts.push('new');
  if (fn.after === undefined) parts.push('gone');
  const { calls, self } = fn;
  if (calls.answer === 'same') parts.push(plural(calls.after, 'call'));
  else if (fn.before === undefined) parts.push(plural(calls.after, 'call'));
  else if (fn.after === undefined) parts.push(plural(calls.before, 'call'));
  else parts.push(`calls ${formatCount(calls.before)} → ${formatCount(calls.after)}${inBrackets(percent(calls))}`);
  const time = (name: string, change: Change) => {
    if (change.before > 0 || change.after > 0) parts.push(`${name} ${timeText(fn, change, unit)}`);
  };
  time('time', fn.time);
  if (isOther(self.before, fn.time.before) || isOther(self.after, fn.time.after)) time('self', self);
  time('await', fn.await);
  if (fn.before !== undefined && fn.after !== undefined && self.answer === 'unclear')
    parts.push(answerText(self, true));
  if (fn.unmatched) parts.push('lines cannot be compared: a source is not in the profile');
  return parts;
}

/** Whether self is worth telling beside time. */
function isOther(selfNs: number, timeNs: number): boolean {
  return selfNs < 0.99 * timeNs;
}

/** `266 ms → 386 ms (+45 %: +100 … +140 ms)` */
function timeText({ before, after }: FunctionDiff, change: Change, unit: TimeUnit): string {
  if (before === undefined) return formatTime(change.after, unit);
  if (after === undefined) return formatTime(change.before, unit);
  const both = `${formatTime(change.before, unit)} → ${formatTime(change.after, unit)}`;
  if (change.answer === 'same') return `${formatTime(change.after, unit)} (the same)`;
  return `${both}${inBrackets([percent(change), bounds(change, unit)].filter(Boolean).join(': '))}`;
}

function inBrackets(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

/** Why times could not be told, and what helps; empty when all could. */
export function doubtsText({ before, after }: Diff, shown: readonly FunctionDiff[]): string {
  const reasons = new Map<Unclear, number>();
  for (const change of shown.flatMap((fn) => [fn.self, ...fn.lines.map(({ self }) => self)])) {
    if (change.answer !== 'unclear') continue;
    const why = change.why ?? 'runs';
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  if (reasons.size === 0) return '';
  const list = [...reasons].sort((a, b) => b[1] - a[1]).map(([why, count]) => `${WHY[why]} (${formatCount(count)})`);
  const few = Math.min(before.runs, after.runs) < 4;
  return `~ can't tell: ${list.join(', ')}${few ? '. Four runs a side tell more' : ''}`;
}

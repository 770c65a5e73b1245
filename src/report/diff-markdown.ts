import type { Change, Diff, FunctionDiff } from '../profile/diff-types.ts';
import type { Verdict } from '../profile/fail-on.ts';
import { answerText, percent, placeText, signedWithPercent } from './diff-figures.ts';
import { renderDiffLines } from './diff-lines.ts';
import { changedFunctions, type DiffSort, rankedChange, tally } from './diff-rank.ts';
import { figuresOf } from './diff-text.ts';
import { verdictLines } from './diff-verdicts.ts';
import { formatCount, formatTime, plural } from './format-number.ts';
import { harmless } from './harmless.ts';
import type { TimeUnit } from './options.ts';
import { withColor } from './theme.ts';

export interface DiffMarkdownOptions {
  unit: TimeUnit;
  sort: DiffSort | undefined;
  /** How many functions are listed. @default 10 */
  top: number | undefined;
  verdicts: readonly Verdict[];
}

/** GitHub takes comments of 65,536 characters; what exceeds it is left out with a note. */
const MOST_CHARACTERS = 60_000;
const CODE_WIDTH = 110;

/** The comparison as Markdown for a comment on a pull request: a table of functions, and their lines folded away. */
export function renderDiffMarkdown(diff: Diff, options: DiffMarkdownOptions): string {
  return withColor(false, () => renderAll(diff, options));
}

function renderAll(diff: Diff, { unit, sort = 'self', top = 10, verdicts }: DiffMarkdownOptions): string {
  const changed = changedFunctions(diff, sort);
  const shown = changed.slice(0, top);
  const head = [
    `### lprof: ${shown.length === 0 ? 'no function changed' : tally(diff)}`,
    '',
    summary(diff, unit),
    '',
    ...diff.notes.map((note) => `> ⚠️ ${escaped(note)}\n`),
    ...verdictList(verdicts, unit),
    ...(shown.length === 0 ? [] : functionTable(shown, sort, unit)),
  ].join('\n');
  let text = head;
  let left = changed.length - shown.length;
  for (const fn of shown) {
    const section = lineSection(fn, unit);
    if (text.length + section.length > MOST_CHARACTERS) left++;
    else text += section;
  }
  return left > 0 ? `${text}\nThe lines of ${plural(left, 'more changed function')} are left out.\n` : text;
}

function summary({ before, after, wall, measured }: Diff, unit: TimeUnit): string {
  const time = (name: string, change: Change) => {
    const share = change.answer === 'same' ? '' : ` (**${percent(change) || 'new'}**)`;
    const answer = answerText(change, true);
    return `${name} ${formatTime(change.before, unit)} → ${formatTime(change.after, unit)}${share}, ${answer}`;
  };
  const runs = `${plural(before.runs, 'run')} before, ${formatCount(after.runs)} after`;
  return [runs, time('wall', wall), time('measured', measured)].join(' · ');
}

function verdictList(verdicts: readonly Verdict[], unit: TimeUnit): string[] {
  if (verdicts.length === 0) return [];
  const lines = verdictLines(verdicts, unit).map(
    ({ text }) => `${text.startsWith(' ') ? '  ' : ''}- ${escaped(text.trim())}`,
  );
  return [...lines, ''];
}

function functionTable(shown: readonly FunctionDiff[], sort: DiffSort, unit: TimeUnit): string[] {
  const format = (amount: number) => (sort === 'hits' ? formatCount(amount) : formatTime(amount, unit));
  const rows = shown.map((fn) => {
    const { name } = fn.after ?? fn.before!;
    const change = rankedChange(fn, sort);
    const answer =
      fn.before === undefined ? 'new' : fn.after === undefined ? 'gone' : answerText(change, sort !== 'hits');
    const cells = [
      `${code(name)} ${code(placeText(fn.after ?? fn.before!))}`,
      callsText(fn),
      fn.before === undefined ? '' : format(change.before),
      fn.after === undefined ? '' : format(change.after),
      `**${signedWithPercent(change, format)}**`,
      answer,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const figure = { self: 'Self', time: 'Time', hits: 'Calls', await: 'Await' }[sort];
  return [
    `| Function | Calls | ${figure} before | after | Change | |`,
    '| :-- | --: | --: | --: | --: | :-- |',
    ...rows,
    '',
  ];
}

function callsText({ before, after, calls }: FunctionDiff): string {
  if (before === undefined || calls.answer === 'same') return formatCount(calls.after);
  if (after === undefined) return formatCount(calls.before);
  return `${formatCount(calls.before)} → ${formatCount(calls.after)} (${percent(calls)})`;
}

function lineSection(fn: FunctionDiff, unit: TimeUnit): string {
  const rows = renderDiffLines(fn, unit, CODE_WIDTH, false);
  if (rows.length === 0) return '';
  const place = fn.after ?? fn.before!;
  const text = rows.map(({ sign, figures, source }) => `${sign}${figures}  ${source}`.trimEnd()).join('\n');
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return [
    '',
    `<details><summary>${code(place.name)} ${code(placeText(place))}</summary>`,
    '',
    figuresOf(fn, unit).map(escaped).join(' · '),
    '',
    `${fence}diff`,
    text,
    fence,
    '',
    '</details>',
    '',
  ].join('\n');
}

function code(text: string): string {
  return `<code>${escaped(harmless(text).slice(0, 200))}</code>`;
}

/** Text without any meaning to Markdown or HTML. */
function escaped(text: string): string {
  return harmless(text).replace(/[!-/:-@[-`{-~]/g, (sign) => (PLAIN.has(sign) ? sign : `&#${sign.charCodeAt(0)};`));
}

const PLAIN = new Set([...".,/()+-%'"]);

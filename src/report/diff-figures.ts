import type { Change, DiffPlace, FunctionDiff, Unclear } from '../profile/diff-types.ts';
import { formatCount, formatTime } from './format-number.ts';
import type { TimeUnit } from './options.ts';

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

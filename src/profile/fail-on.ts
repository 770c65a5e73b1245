import { LprofError } from '../errors.ts';
import type { Change, Diff, FunctionDiff, LineDiff } from './diff-types.ts';

/** A limit for CI, as `time>10%`. */
export interface Condition {
  /** As it was given. */
  text: string;
  metric: Metric;
  /** The growth that is allowed, as a share: 0.1 for 10 %. */
  most: number;
}

export type Metric = 'hits' | 'time' | 'self' | 'await';

/** A figure that grew by more than a condition allows; of the whole run where no function is named. */
export interface Finding {
  fn?: FunctionDiff;
  line?: LineDiff;
  change: Change;
}

/** What a condition comes to. */
export interface Verdict {
  condition: Condition;
  /** What surely exceeds it, the most first. */
  failed: Finding[];
  /** What seems to exceed it, but may be chance. */
  unclear: Finding[];
}

/** A time that grew by less than this share of the whole run fails nothing. */
const WORTH = 0.01;

/** @throws LprofError when the text is no condition */
export function parseCondition(text: string): Condition {
  const [, metric, percent] = /^\s*(hits|time|self|await)\s*>\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text) ?? [];
  if (metric === undefined) {
    throw new LprofError(
      `--fail-on takes a condition such as 'hits>0%', not '${text}'`,
      "Figures: hits, time, self, await. In quotes, as > is the shell's: --fail-on 'time>10%'",
    );
  }
  return { text: text.trim(), metric: metric as Metric, most: Number(percent) / 100 };
}

/**
 * Checks what the sides have in common. `hits`: each line, and the calls of each function. Times: the whole run, and each
 * function that grew by at least 1 % of it. What is new has no growth of its own; it counts for what calls it.
 */
export function judge(diff: Diff, condition: Condition): Verdict {
  const findings = (condition.metric === 'hits' ? countsOf(diff) : timesOf(diff, condition.metric))
    .filter(({ change }) => growth(change) > condition.most)
    .sort((a, b) => b.change.after - b.change.before - (a.change.after - a.change.before));
  return {
    condition,
    failed: findings.filter(({ change }) => change.answer === 'more'),
    unclear: findings.filter(({ change }) => change.answer === 'unclear'),
  };
}

function growth({ before, after }: Change): number {
  return after > before ? (after - before) / before : 0;
}

function countsOf({ functions }: Diff): Finding[] {
  return functions
    .filter(({ before, after }) => before !== undefined && after !== undefined)
    .flatMap((fn) => [
      { fn, change: fn.calls },
      ...fn.lines
        .filter(({ before, after }) => before !== undefined && after !== undefined)
        .map((line) => ({ fn, line, change: line.hits })),
    ]);
}

function timesOf({ functions, measured, await: waited }: Diff, metric: 'time' | 'self' | 'await'): Finding[] {
  const whole = metric === 'await' ? waited : measured;
  const worth = ({ before, after }: Change) => after - before >= WORTH * Math.max(whole.before, whole.after);
  const ofFunctions = functions
    .filter(({ before, after }) => before !== undefined && after !== undefined)
    .map((fn) => ({ fn, change: fn[metric] }));
  return [{ change: whole }, ...ofFunctions].filter(({ change }) => worth(change));
}

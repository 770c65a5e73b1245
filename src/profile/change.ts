import type { Change, Unclear } from './diff-types.ts';
import { differenceInterval } from './mann-whitney.ts';
import type { Clock } from './types.ts';
import { isTooShort, isUncertain } from './uncertain.ts';

/** The figures of a time in each run of one side, and what measured it. */
export interface Times {
  /** Nanoseconds, one for each run. */
  ns: readonly number[];
  /** How often what took the time ran, in all runs of the side: the line's hits, the function's calls. */
  hits: number;
  /** The worst of the runs. */
  clock: Clock;
}

/** From so many runs a side the test can tell with 95 %. */
const ENOUGH_RUNS = 4;
/** A change that is surely smaller is none: order of runs, memory layout and temperature do as much. */
const SAME = 0.05;
/**
 * How far one run's time may be from the usual, where the spread is not known: two runs of the same code differ by less
 * in most cases on a quiet machine. Busy ones differ by more, which only several runs show.
 */
const ONE_RUN = 0.1;
/** How far off the clock may be for lines that are too short for it, and for others (see docs/how-it-works.md). */
const SHORT = 0.4;
const LONG = 0.05;

/** From this share of its time in gaps the clock's processor was clearly wanted by others. */
const STARVED = 0.2;

/** How a count changed: exactly, unless it differs between the runs of a side. */
export function changeOfCount(before: readonly number[], after: readonly number[]): Change {
  const [from, to] = [median(before), median(after)];
  if (isConstant(before) && isConstant(after)) {
    const answer = to > from ? 'more' : to < from ? 'less' : 'same';
    return { before: from, after: to, low: to - from, high: to - from, answer };
  }
  const { low, high, p } = differenceInterval(before, after);
  const few = Math.min(before.length, after.length) < ENOUGH_RUNS;
  const answer = low > 0 ? 'more' : high < 0 ? 'less' : 'unclear';
  return {
    before: from,
    after: to,
    low,
    high,
    p,
    answer,
    ...(answer === 'unclear' ? { why: few ? 'runs' : 'spread' } : {}),
  };
}

/**
 * How a time changed. With four runs a side the interval is that of the Mann-Whitney test; with fewer it spans all runs, and
 * is widened by what the clock, and a single run, may be off.
 */
export function changeOfTime(before: Times, after: Times): Change {
  const [from, to] = [median(before.ns), median(after.ns)];
  if (before.clock.kind !== after.clock.kind && (from > 0 || to > 0)) {
    return { before: from, after: to, low: -from, high: to, answer: 'unclear', why: 'clocks' };
  }
  const enough = Math.min(before.ns.length, after.ns.length) >= ENOUGH_RUNS;
  const { low, high, p } = enough ? tested(before, after) : widened(before, after);
  const answer = answerOf(low, high, from, to);
  return {
    ...{ before: from, after: to, low, high, answer },
    ...(answer === 'unclear' ? { why: enough ? 'spread' : whyUnclear(before, after) } : {}),
    ...(p === undefined ? {} : { p }),
  };
}

function answerOf(low: number, high: number, from: number, to: number): Change['answer'] {
  if (from === 0 && to === 0) return 'same';
  if (low >= -SAME * from && high <= SAME * from) return 'same';
  return low > 0 ? 'more' : high < 0 ? 'less' : 'unclear';
}

interface Interval {
  low: number;
  high: number;
  p?: number;
}

function tested(before: Times, after: Times): Interval {
  const stepNs = Math.max(before.clock.resolutionNs, after.clock.resolutionNs);
  const { low, high, p } = differenceInterval(before.ns, after.ns);
  return { low: low - stepNs, high: high + stepNs, p };
}

function widened(before: Times, after: Times): Interval {
  const [b, a] = [range(before), range(after)];
  return { low: a.low - b.high, high: a.high - b.low };
}

/** Between which the time of a side lies, from its few runs. */
function range(times: Times): Interval {
  // What keeps the clock from its processor keeps the program from it, too.
  const alone = times.ns.length === 1 ? ONE_RUN + Math.min(1, times.clock.gapShare) : 0;
  const bounds = times.ns.map((ns) => {
    const off = errorNs(ns, times) + alone * ns;
    return { low: Math.max(0, ns - off), high: ns + off };
  });
  return { low: Math.min(...bounds.map(({ low }) => low)), high: Math.max(...bounds.map(({ high }) => high)) };
}

/**
 * How far off the clock may be: what it charges is sampled, so that n looks are off by the root of n (twice that in 95 of
 * 100 cases).
 */
function errorNs(ns: number, { hits, clock, ns: runs }: Times): number {
  const { kind, resolutionNs } = clock;
  const sampling = kind === 'shared' ? 2 * Math.sqrt(ns * resolutionNs) : 0;
  const share = isTooShort(ns, hits / runs.length, clock) ? SHORT : LONG;
  return resolutionNs + sampling + ns * share;
}

function whyUnclear(before: Times, after: Times): Unclear {
  const sides = [before, after];
  if (sides.some(({ ns, clock }) => ns.length === 1 && clock.gapShare >= STARVED)) return 'gaps';
  const isShort = ({ ns, hits, clock }: Times) => isUncertain(median(ns), hits / ns.length, clock);
  // A side on which it did not run says nothing of the other.
  return sides.some((side) => median(side.ns) > 0 && isShort(side)) ? 'short' : 'runs';
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

/** The middle of the values, or of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

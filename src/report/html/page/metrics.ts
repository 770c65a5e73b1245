import type { Clock } from '../../../profile/types.ts';
import { isUncertain } from '../../../profile/uncertain.ts';
import { formatCount, formatShare, formatTime } from '../../format-number.ts';
import { heatOf } from '../../heat.ts';
import { type Entry, neverRan } from '../../rows.ts';

export type MetricId = 'time' | 'self' | 'hits' | 'perHit' | 'await' | 'share';

/** What the figures of a line are seen against. */
export interface Scale {
  clock: Clock;
  /** Time of the line's function with what is nested in it, in ns. */
  functionNs: number;
  /** Time of all threads of the run, in ns. */
  runNs: number;
  /** The largest value of each metric in the file. */
  largest: Record<MetricId, number>;
}

/** How hot a figure is: 0 hardly counts, 1 normal, 2 warm, 3 hot. */
export type Heat = 0 | 1 | 2 | 3;

/** A figure of a line. */
export interface Metric {
  id: MetricId;
  title: string;
  /** What it means, in a sentence without a full stop. */
  about: string;
  value: (entry: Entry, scale: Pick<Scale, 'functionNs'>) => number;
  text: (entry: Entry, scale: Scale) => string;
}

const timeText = (ns: number) => (ns > 0 ? formatTime(ns) : '');
const marked = (entry: Entry, { clock }: Scale, text: string) =>
  text !== '' && isUncertain(entry.line.timeNs, entry.statementHits, clock) ? `~${text}` : text;
const perHit = ({ line }: Entry) => (line.hits > 0 ? line.timeNs / line.hits : 0);
const shareOf = ({ line }: Entry, { functionNs }: Pick<Scale, 'functionNs'>) =>
  functionNs > 0 ? line.timeNs / functionNs : 0;

export const METRICS: readonly Metric[] = [
  {
    id: 'hits',
    title: 'Hits',
    about: 'How often control arrived at the line; exact',
    value: ({ line }) => line.hits,
    text: (entry) => (entry.line.hits > 0 || neverRan(entry) ? formatCount(entry.line.hits) : ''),
  },
  {
    id: 'time',
    title: 'Time',
    about: 'Time on the line, with the functions that it called',
    value: ({ line }) => line.timeNs,
    text: (entry, scale) => {
      const { hits, timeNs } = entry.line;
      return timeNs === 0 && hits === 0 ? '' : marked(entry, scale, formatTime(timeNs));
    },
  },
  {
    id: 'self',
    title: 'Self',
    about: 'Time on the line, without the measured functions that it called',
    value: ({ line }) => line.selfNs,
    text: (entry, scale) => marked(entry, scale, timeText(entry.line.selfNs)),
  },
  {
    id: 'await',
    title: 'Await',
    about: 'How long the function stood suspended here, at await or yield',
    value: ({ line }) => line.awaitNs,
    text: ({ line }) => timeText(line.awaitNs),
  },
  {
    id: 'perHit',
    title: 'Per hit',
    about: 'Time for each hit',
    value: perHit,
    text: (entry, scale) => marked(entry, scale, timeText(perHit(entry))),
  },
  {
    id: 'share',
    title: '% time',
    about: "Share of the function's time",
    value: shareOf,
    text: (entry, scale) => formatShare(shareOf(entry, scale)),
  },
];

/** Shares of the largest figure of the file from which another one is warm and hot. */
const WARM = 0.1;
const HOT = 0.5;

/** How hot the line is by a metric: times as in the terminal report, other figures beside the largest of the file. */
export function heatBy(metric: Metric, entry: Entry, scale: Scale): Heat {
  if (neverRan(entry)) return 0;
  const { line } = entry;
  if (metric.id === 'time' || metric.id === 'share') return heatOf(line.timeNs, scale.functionNs, scale.runNs);
  if (metric.id === 'self') return heatOf(line.selfNs, scale.functionNs, scale.runNs);
  const share = metric.value(entry, scale) / scale.largest[metric.id];
  if (!(share > 0)) return 0;
  return share >= HOT ? 3 : share >= WARM ? 2 : 1;
}

/** The part of the file's largest figure that the line has, 0 to 1: the length of its bar. */
export function barBy(metric: Metric, entry: Entry, scale: Scale): number {
  const most = metric.id === 'share' ? 1 : scale.largest[metric.id];
  return most > 0 ? Math.min(1, metric.value(entry, scale) / most) : 0;
}

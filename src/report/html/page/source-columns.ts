import { METRICS, type Metric, type MetricId } from './metrics.ts';
import type { FileEntry } from './model.ts';

/** Widths of the columns in characters. */
export const WIDTHS: Readonly<Record<MetricId, number>> = {
  hits: 11,
  time: 10,
  self: 10,
  await: 10,
  perHit: 10,
  share: 8,
};
/** Given up in this order where the source would else get little room. */
const GIVEN_UP: readonly MetricId[] = ['perHit', 'await', 'self', 'share', 'hits', 'time'];
/** Characters that the source should have, and at least a part of the room. */
const SOURCE = 64;
const PART = 0.6;

/** The metrics that a file has figures of. */
export function metricsOf({ functions, awaitNs }: FileEntry): readonly Metric[] {
  const hasSelf = functions.some(({ data }) => data.lines.some((line) => line.selfNs !== line.timeNs));
  return METRICS.filter(({ id }) => (id !== 'self' || hasSelf) && (id !== 'await' || awaitNs > 0));
}

/** The columns that fit into `room` characters beside the source; the chosen one always does. */
export function fittingColumns(metrics: readonly Metric[], chosen: MetricId, room: number): Metric[] {
  const source = Math.min(SOURCE, room * PART);
  const shown = [...metrics];
  for (const id of GIVEN_UP) {
    const width = shown.reduce((sum, metric) => sum + WIDTHS[metric.id], 0);
    if (room - width >= source) break;
    const at = shown.findIndex((metric) => metric.id === id);
    if (at >= 0 && id !== chosen) shown.splice(at, 1);
  }
  return shown;
}

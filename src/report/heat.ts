import type { Heat } from './theme.ts';

/** Shares of the function, and of the run, from which a figure is warm (2) and hot (3). */
const OF_FUNCTION = { normal: 0.01, warm: 0.1, hot: 0.3 };
const OF_RUN = { normal: 0.002, warm: 0.005, hot: 0.03 };

/**
 * How hot a time is: relative to its function, with a floor relative to the run, so that the slowest line of a function
 * that hardly counts does not shout.
 */
export function heatOf(ns: number, functionNs: number, runNs: number): Heat {
  return Math.min(level(ns / functionNs, OF_FUNCTION), level(ns / runNs, OF_RUN)) as Heat;
}

function level(share: number, limits: { normal: number; warm: number; hot: number }): Heat {
  if (!(share > 0)) return 0;
  if (share >= limits.hot) return 3;
  if (share >= limits.warm) return 2;
  return share >= limits.normal ? 1 : 0;
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
const HEIGHTS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A share (0 to 1) as a bar of at most `width` columns; of one column it grows upwards. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, share || 0) * width * 8);
  if (width === 1) return HEIGHTS[eighths]!;
  return '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7]!;
}

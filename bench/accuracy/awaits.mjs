import { marked, median, profiled } from './measure.mjs';

const PROGRAM = new URL('programs/await.js', import.meta.url).pathname;

/** Waits, summed over activations. */
export function awaits(runs) {
  const seen = Array.from({ length: runs }, () => profiled(PROGRAM));
  return ['timer', 'concurrent', 'nested', 'file', 'socket'].map((mark) => {
    const rows = seen.map(({ printed, profile }) => {
      const truth = printed.waits[mark] * 1e6;
      return { truth, reported: marked(profile, mark).awaitNs };
    });
    const truth = median(rows.map((row) => row.truth));
    const reported = median(rows.map((row) => row.reported));
    const error = median(rows.map((row) => row.reported / row.truth - 1));
    const off = median(rows.map((row) => Math.abs(row.reported - row.truth)));
    return { what: mark, truth, reported, error, right: Math.abs(error) <= 0.05 || off <= 2e6 };
  });
}

import type { Report, Seen } from './run-process.ts';

/** What differs between a plain and an instrumented process; empty when nothing does. */
export function differences(plain: Seen, other: Seen): string[] {
  const found: string[] = [];
  for (const stream of ['stdout', 'stderr'] as const) {
    if (plain[stream] !== other[stream]) found.push(`${stream}:\n${lineDiff(plain[stream], other[stream])}`);
  }
  for (const key of ['code', 'signal'] as const) {
    if (plain[key] !== other[key]) found.push(`${key}: ${plain[key]} plain, ${other[key]} instrumented`);
  }
  return found;
}

/** The lines that differ, `-` plain and `+` instrumented, with a line before and behind. */
export function lineDiff(plain: string, other: string, most = 12): string {
  const a = plain.split('\n');
  const b = other.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const part = (list: string[], sign: string) => {
    const lines = list.slice(start, list.length - end).map((line) => `${sign} ${line}`);
    return lines.length > most ? [...lines.slice(0, most), `${sign} … ${lines.length - most} more`] : lines;
  };
  const before = start > 0 ? [`  ${a[start - 1]}`] : [];
  const behind = end > 0 ? [`  ${a[a.length - end]}`] : [];
  return [...before, ...part(a, '-'), ...part(b, '+'), ...behind].join('\n');
}

/** What is wrong with the collector's own figures at the end of an instrumented process. */
export function wrongFigures(reports: readonly Report[], left: readonly string[]): string[] {
  const found: string[] = [];
  if (reports.length === 0) return ['the recorder left no report'];
  for (const { natural, open, wallNs, outsideNs, selfNs, hits } of reports) {
    if (natural && open.length > 0) found.push(`believed to be open at the end: ${open.join(', ')}`);
    // Numbers are doubles of nanoseconds since the machine's start.
    const missing = wallNs - outsideNs - selfNs;
    if (Math.abs(missing) > 1 + hits.length * 0.1) found.push(`self and outside miss ${missing} ns of the wall time`);
  }
  const counted = reports.some(({ hits }) => hits.some(([, , , count]) => count > 0));
  if (!counted && left.length === 0) found.push('not a single hit was counted');
  return found;
}

import type { Run } from '../profile/types.ts';
import { formatShare, formatTime, plural } from './format-number.ts';
import { harmless } from './harmless.ts';
import type { Listing } from './listings.ts';
import type { TimeUnit } from './options.ts';
import { faint, strong } from './theme.ts';
import { clip, displayWidth, wrap } from './width.ts';

/** Kinds that the name alone does not tell. */
const NAMED_KINDS = new Set(['getter', 'setter', 'field', 'static block']);

/** The rule with the function's name and place, and the line with its figures. */
export function functionHead(listing: Listing, run: Run, runNs: number, unit: TimeUnit, width: number): string[] {
  const figures = wrap(describe(listing, run, runNs, unit), width - 3).map((line) => `   ${line}`);
  return [titleRule(listing, width), ...figures];
}

function titleRule({ outer, file }: Listing, width: number): string {
  const kind = NAMED_KINDS.has(outer.kind) ? ` (${outer.kind})` : '';
  const name = clip(harmless(outer.name) + kind, Math.floor(width * 0.6));
  const place = clip(`${harmless(file.path)}:${outer.line}`, width - displayWidth(name) - 10, 'start');
  const rest = Math.max(0, width - displayWidth(name) - displayWidth(place) - 9);
  return `${faint('──')} ${strong(name)} ${faint('──')} ${place} ${faint('─'.repeat(rest))}`;
}

function describe({ outer, timeNs, nested }: Listing, run: Run, runNs: number, unit: TimeUnit): string {
  if (outer.calls === 0 && outer.timeNs === 0 && timeNs === 0) return 'never called';
  const share = formatShare(outer.timeNs / runNs);
  const parts = [plural(outer.calls, 'call')];
  if (outer.timeNs === 0) parts.push('too short to measure');
  else parts.push(`${formatTime(outer.timeNs, unit)} (${share} % of the run)`);
  if (outer.calls > 1 && outer.timeNs > 0) parts.push(`${formatTime(outer.timeNs / outer.calls, unit)} a call`);
  if (outer.selfNs !== outer.timeNs) parts.push(`self ${formatTime(outer.selfNs, unit)}`);
  if (outer.awaitNs > 0) parts.push(`awaited ${formatTime(outer.awaitNs, unit)}`);
  if (outer.maxDepth > 1) parts.push(`${run.clock.kind === 'shared' ? 'at least' : 'up to'} ${outer.maxDepth} deep`);
  if (timeNs > outer.timeNs) {
    const longest = nested.reduce((a, b) => (b.timeNs > a.timeNs ? b : a));
    parts.push(`% time is of ${formatTime(timeNs, unit)} in ${harmless(longest.name)}`);
  }
  if (!run.complete && outer.calls === 0) parts.push('still running at the end');
  return parts.join(' · ');
}

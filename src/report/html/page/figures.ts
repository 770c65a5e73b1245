import { formatShare, formatTime, plural } from '../../format-number.ts';
import { h, styled } from './dom.ts';
import type { Fn, Model } from './model.ts';

/** A duration; nothing for none. */
export const time = (ns: number): string => (ns > 0 ? formatTime(ns) : '');

/** A cell of a grid. */
export function cell(className: string, ...children: readonly (Node | string)[]): HTMLElement {
  return h('span', { class: className, role: 'gridcell' }, ...children);
}

/** A figure over a bar of its share (0 to 1). */
export function barCell(text: string, share: number, className = 'figure'): HTMLElement {
  return styled(cell(`${className} bar`, text), { '--share': `${(Math.min(1, share) * 100).toFixed(2)}%` });
}

/** What the head of a function says of its time. */
export function describeFunction({ data }: Fn, { info, profile }: Model): string {
  const { calls, timeNs, selfNs, awaitNs, maxDepth } = data;
  if (calls === 0 && timeNs === 0)
    return profile.run.complete ? 'never called' : 'never called, or still running at the end';
  const parts = [plural(calls, 'call')];
  if (timeNs === 0) parts.push('too short to measure');
  else parts.push(`${formatTime(timeNs)} (${formatShare(timeNs / info.runNs) || '0'} %)`);
  if (calls > 1 && timeNs > 0) parts.push(`${formatTime(timeNs / calls)} a call`);
  if (selfNs !== timeNs) parts.push(`self ${formatTime(selfNs)}`);
  if (awaitNs > 0) parts.push(`awaited ${formatTime(awaitNs)}`);
  if (maxDepth > 1) parts.push(`${profile.run.clock.kind === 'shared' ? 'at least' : 'up to'} ${maxDepth} deep`);
  return parts.join(' · ');
}

import type { Change, Diff, FunctionDiff, LineDiff } from '../profile/diff-types.ts';
import { formatCount } from './format-number.ts';

/** How functions are ranked: by the change of this figure. */
export type DiffSort = 'self' | 'time' | 'hits' | 'await';

/** The change by which functions are ranked. */
export function rankedChange(fn: FunctionDiff, sort: DiffSort): Change {
  return sort === 'hits' ? fn.calls : fn[sort];
}

/** How much a figure changed, either way. */
export function sizeOf({ before, after }: Change): number {
  return Math.abs(after - before);
}

/** The functions that changed: what is sure first, the greatest change of the figure first. */
export function changedFunctions(diff: Diff, sort: DiffSort): FunctionDiff[] {
  return diff.functions
    .filter((fn) => isChanged(fn, diff) && (sort === 'self' || sizeOf(rankedChange(fn, sort)) > 0))
    .sort((a, b) => order(rankedChange(a, sort), rankedChange(b, sort)));
}

/** What is sure first, then by size. */
function order(a: Change, b: Change): number {
  return Number(a.answer === 'unclear') - Number(b.answer === 'unclear') || sizeOf(b) - sizeOf(a);
}

/** A doubtful change below this share of the run is not worth a line. */
const WORTH = 0.01;

function isChanged(fn: FunctionDiff, { measured, wall }: Diff): boolean {
  if (fn.before === undefined || fn.after === undefined) {
    const { calls, self } = fn;
    return calls.before + calls.after + self.before + self.after > 0;
  }
  if (fn.calls.answer === 'more' || fn.calls.answer === 'less' || fn.lines.some(isCountChanged)) return true;
  const runNs = Math.max(measured.before, measured.after, 1);
  const waitNs = Math.max(wall.before, wall.after, 1);
  return isTimeChanged(fn.self, runNs) || isTimeChanged(fn.await, waitNs);
}

function isTimeChanged(change: Change, wholeNs: number): boolean {
  if (change.answer === 'unclear') return sizeOf(change) >= wholeNs * WORTH;
  return change.answer !== 'same';
}

function isCountChanged({ hits, before, after }: LineDiff): boolean {
  const onBoth = before !== undefined && after !== undefined;
  return onBoth ? hits.answer === 'more' || hits.answer === 'less' : sizeOf(hits) > 0;
}

/** Whether the line reads otherwise on the two sides. */
export function isEdited({ before, after }: LineDiff): boolean {
  return before !== undefined && after !== undefined && before.text.trim() !== after.text.trim();
}

/** The lines of a function that tell what changed in it: its code as far as it ran, hits, or a notable part of its time. */
export function changedLines({ lines, time, await: waited }: FunctionDiff): Set<LineDiff> {
  const timeNs = Math.max(time.before, time.after);
  const waitNs = Math.max(waited.before, waited.after);
  const isNotable = (change: Change, wholeNs: number) =>
    change.answer !== 'same' && sizeOf(change) > wholeNs * (change.answer === 'unclear' ? 5 * WORTH : WORTH);
  const didRun = ({ hits }: LineDiff) => hits.before + hits.after > 0;
  return new Set(
    lines.filter(
      (line) =>
        isCountChanged(line) ||
        (isEdited(line) && didRun(line)) ||
        isNotable(line.time, timeNs) ||
        isNotable(line.await, waitNs),
    ),
  );
}

/** How many functions got slower, faster, are new, gone, the same, or cannot be told. */
export function tally(diff: Diff): string {
  const counts = new Map<string, number>();
  for (const fn of diff.functions) {
    const word = fn.before === undefined ? 'new' : fn.after === undefined ? 'gone' : WORDS[fn.self.answer];
    if (fn.calls.before + fn.calls.after + fn.self.before + fn.self.after === 0) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...Object.values(WORDS).slice(0, 2), 'new', 'gone', WORDS.unclear, WORDS.same];
  const parts = words.flatMap((word) => (counts.has(word) ? [`${formatCount(counts.get(word)!)} ${word}`] : []));
  return parts.length === 0 ? 'none was called' : parts.join(', ');
}

const WORDS = { more: 'slower', less: 'faster', same: 'the same', unclear: "can't tell" } as const;

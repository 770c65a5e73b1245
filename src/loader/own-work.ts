import { installed } from '../runtime/index.ts';

/** When this thread did work of ours, in the order of time; milliseconds as `performance.now()` gives them. */
const spans: { start: number; end: number }[] = [];

let working = false;

/** Does work that the program must not be charged for. In the thread of Node's hooks there is no recorder to tell. */
export function ownWork<T>(work: () => T): T {
  if (working) return work();
  const start = performance.now();
  working = true;
  try {
    const recorder = installed();
    return recorder === undefined ? work() : recorder.exclude(work);
  } finally {
    working = false;
    spans.push({ start, end: performance.now() });
  }
}

/** Whether what runs now is ours, such as what our code requires. */
export function isOwnWork(): boolean {
  return working;
}

/** Whether we were at work then. What was before is forgotten: to be asked in the order of time. */
export function wasOwnWork(at: number): boolean {
  const first = spans.findIndex(({ end }) => at <= end);
  spans.splice(0, first < 0 ? spans.length : first);
  return spans.length > 0 && spans[0].start <= at;
}

import { PerformanceObserver } from 'node:perf_hooks';
import { wasOwnWork } from './own-work.ts';

/**
 * Adds up the time that the engine spends in garbage collection on this thread, but for that of our own work.
 * @returns a function that gives the nanoseconds so far; what the engine has not yet delivered is missing
 */
export function observeGc(): () => number {
  let total = 0;
  const add = (entries: { startTime: number; duration: number }[]) => {
    // The list is the program's realm's, where iterating may be something else.
    for (let i = 0; i < entries.length; i++) {
      const { startTime, duration } = entries[i];
      if (!wasOwnWork(startTime)) total += duration;
    }
  };
  try {
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ entryTypes: ['gc'] });
    return () => {
      add(observer.takeRecords());
      return Math.round(total * 1e6);
    };
  } catch {
    return () => 0;
  }
}

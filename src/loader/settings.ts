import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import type { RunSettings } from '../run/raw.ts';

/** Where the settings wait for the threads that the program starts: a worker gets a copy of its parent's data. */
const KEY = 'lprof';

/**
 * Takes the settings of this run out of `LPROF_RUN`, so that the program and its children do not see them, or in a
 * worker from the thread that started it.
 * @returns undefined when there are none: the program was started without `lprof run`, or the thread is Node's own for
 *   hooks, which runs preloads as well
 */
export function takeSettings(): RunSettings | undefined {
  const text = process.env.LPROF_RUN ?? getEnvironmentData(KEY);
  delete process.env.LPROF_RUN;
  setEnvironmentData(KEY, undefined);
  return typeof text === 'string' ? JSON.parse(text) : undefined;
}

/** Leaves the settings for the program's workers. Node's thread for hooks, started before, must not get them. */
export function handDown(settings: RunSettings): void {
  setEnvironmentData(KEY, JSON.stringify(settings));
}

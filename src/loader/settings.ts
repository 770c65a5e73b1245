import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';
import { LprofError } from '../errors.ts';
import type { RunSettings } from '../run/raw.ts';

/** Where the settings wait for the threads that the program starts: a worker gets a copy of its parent's data. */
const KEY = 'lprof';

/**
 * Takes the settings of this run out of `LPROF_RUN`, so that the program and its children do not see them, or in a
 * worker from the thread that started it.
 * @returns undefined in threads that have nothing to do with the program: Node's own for hooks runs preloads as well
 * @throws LprofError when the program was not started by `lprof run`
 */
export function takeSettings(): RunSettings | undefined {
  const text = process.env.LPROF_RUN ?? getEnvironmentData(KEY);
  delete process.env.LPROF_RUN;
  setEnvironmentData(KEY, undefined);
  if (typeof text === 'string') return JSON.parse(text);
  if (!isMainThread) return undefined;
  throw new LprofError('lprof/register was loaded outside of a run', 'Start the program with: lprof run <script>');
}

/** Leaves the settings for the program's workers. Node's thread for hooks, started before, must not get them. */
export function handDown(settings: RunSettings): void {
  setEnvironmentData(KEY, JSON.stringify(settings));
}

import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';
import type { RunSettings } from '../run/raw.ts';
import { isBystander } from './bystander.ts';
import { hideProbes } from './hide-preload.ts';

/** Where the settings wait for the threads that the program starts: a worker gets a copy of its parent's data. */
export const SETTINGS_KEY = 'lprof';

/**
 * Takes the settings of this run out of `LPROF_RUN`, so that the program and its children do not see them, or in a
 * worker from the thread that started it.
 * @returns undefined when there are none: the program was started without `lprof run`, or the thread is Node's own for
 *   hooks, which runs preloads as well
 */
export function takeSettings(): RunSettings | undefined {
  const text = process.env.LPROF_RUN ?? getEnvironmentData(SETTINGS_KEY);
  delete process.env.LPROF_RUN;
  setEnvironmentData(SETTINGS_KEY, undefined);
  if (typeof text !== 'string') return undefined;
  const settings: RunSettings = JSON.parse(text);
  if (settings.join && isBystander()) {
    process.env.LPROF_RUN = text;
    return undefined;
  }
  if (settings.code !== undefined && isMainThread) hideProbes(settings.code);
  return settings;
}

/**
 * Leaves the settings for the program's workers, and for its child processes where they belong to the run. Node's thread
 * for hooks, started before, must not get them.
 */
export function handDown(settings: RunSettings): void {
  const text = JSON.stringify(settings);
  setEnvironmentData(SETTINGS_KEY, text);
  if (settings.join) process.env.LPROF_RUN = text;
}

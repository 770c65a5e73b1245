import { existsSync } from 'node:fs';
import { getEnvironmentData, isMainThread, setEnvironmentData, threadId } from 'node:worker_threads';
import { leaveEnvironment } from '../run/joining.ts';
import type { RunSettings } from '../run/raw.ts';
import { isBystander } from './bystander.ts';
import { hideProbes } from './hide-preload.ts';

/** Where the settings wait for the threads that the program starts: a worker gets a copy of its parent's data. */
export const SETTINGS_KEY = 'lprof';

/**
 * Takes the settings of this run out of the environment, so that the program does not see them, or in a worker from the
 * thread that started it.
 * @returns undefined when there are none: the program was started without `lprof run`, or the thread is Node's own for
 *   hooks, which runs preloads as well; null when this process shall not be measured
 */
export function takeSettings(): RunSettings | null | undefined {
  const text = process.env.LPROF_RUN ?? getEnvironmentData(SETTINGS_KEY);
  setEnvironmentData(SETTINGS_KEY, undefined);
  if (typeof text !== 'string') return undefined;
  const settings: RunSettings = JSON.parse(text);
  // Its environment stays as it is: what it starts is the user's.
  if (!settings.direct && isBystander()) return null;
  leaveEnvironment(process.env);
  // A process that outlives the run may start others.
  if (!existsSync(settings.dir)) return null;
  if (settings.code !== undefined && isMainThread) hideProbes(settings.code);
  return settings;
}

/** The settings as JSON for the threads and processes that this thread starts. */
export function settingsBelow({ direct, code, ...settings }: RunSettings): string {
  return JSON.stringify({ ...settings, parent: `${process.pid}:${threadId}` });
}

/** Leaves the settings for the program's workers. Node's thread for hooks, started before, must not get them. */
export function handDown(settings: RunSettings): void {
  setEnvironmentData(SETTINGS_KEY, settingsBelow(settings));
}

import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { LprofError } from '../errors.ts';
import type { RunSettings } from '../run/raw.ts';

/** Where the settings wait for the threads that the program starts: a worker gets a copy of its parent's data. */
const KEY = 'lprof';

/**
 * The settings of this run: from the parent process in `LPROF_RUN`, in a worker from the thread that started it. Takes
 * them out of the environment, so that the program and its children do not see them.
 * @throws LprofError when the program was not started by `lprof run`
 */
export function takeSettings(): RunSettings {
  const text = process.env.LPROF_RUN ?? getEnvironmentData(KEY);
  delete process.env.LPROF_RUN;
  if (typeof text !== 'string') {
    throw new LprofError('lprof/register was loaded outside of a run', 'Start the program with: lprof run <script>');
  }
  setEnvironmentData(KEY, text);
  return JSON.parse(text) as RunSettings;
}

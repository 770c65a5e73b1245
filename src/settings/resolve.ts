import { relative, resolve } from 'node:path';
import { checkSettings } from './check.ts';
import { readEnvironment } from './environment.ts';
import { findSettingsFile } from './find-file.ts';
import { loadSettings } from './load-file.ts';
import type { Given, Option } from './options.ts';
import { RUN_OPTIONS } from './run-options.ts';

/** The options of a run from all places. */
export interface Settings extends Given {
  /** The last value of an option. */
  one(name: string): string | undefined;
  /** Where the options come from that choose what is measured, when not from the command line. */
  selectedBy: string | undefined;
}

interface Layer extends Given {
  place: string | undefined;
}

/**
 * The options of a run: the command line goes before the environment variable `LPROF`, that before the settings file.
 * An option of a stronger place replaces it in a weaker one, lists too; options that choose what is measured replace
 * each other as a whole, so that `--all` is not narrowed by a function in a file.
 * @throws LprofError for whatever is wrong in one of the places
 */
export function resolveSettings(line: Given, cwd: string, env: NodeJS.ProcessEnv): Settings {
  const layers: Layer[] = [{ ...line, place: undefined }];
  const environment = readEnvironment(env);
  if (environment !== undefined) layers.push({ ...environment, place: 'LPROF' });
  const file = settingsFile(layers, cwd);
  if (file !== undefined) layers.push({ ...checkSettings(loadSettings(file), file), place: relative(cwd, file) });
  return combine(layers);
}

function settingsFile(layers: readonly Layer[], cwd: string): string | undefined {
  for (const { switches, values } of layers) {
    if (switches.has('no-config')) return undefined;
    const named = values.get('config')?.at(-1);
    if (named !== undefined) return resolve(cwd, named);
  }
  return findSettingsFile(cwd);
}

function combine(layers: readonly Layer[]): Settings {
  const options: readonly Option[] = RUN_OPTIONS;
  const selecting = options.filter(({ selects }) => selects);
  const selector = layers.find((layer) => selecting.some(({ name }) => has(layer, name)));
  const switches = new Set<string>();
  const values = new Map<string, string[]>();
  for (const { name, selects } of options) {
    const layer = selects ? selector : layers.find((layer) => has(layer, name));
    const list = layer?.values.get(name);
    if (list !== undefined) values.set(name, list);
    if (layer?.switches.has(name)) switches.add(name);
  }
  return { switches, values, one: (name) => values.get(name)?.at(-1), selectedBy: selector?.place };
}

function has({ switches, values }: Given, name: string): boolean {
  return switches.has(name) || values.has(name);
}

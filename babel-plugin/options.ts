import type { Origin } from './compiled/origin.ts';

/** Options of `lprof/babel-plugin`. */
export interface PluginOptions {
  /**
   * Which functions to instrument: those with a marker, all of them, or those that a pattern names.
   * @default 'marked'
   */
  select?: 'marked' | 'all' | Patterns;
  /**
   * Where the module finds the collector: `import` adds an import (in scripts a require) of `lprof/runtime`,
   * `global` relies on one that was installed before, as `lprof run` and `lprof/register` do.
   * @default 'import'
   */
  runtime?: 'import' | 'global';
  /**
   * The clock that the code is for: with `shared` its probes only store what runs, for a clock thread to see; with `exact`
   * they read the clock where there is no such thread.
   * @default 'exact', which works with both
   */
  clock?: 'shared' | 'exact';
  /**
   * With `any` the code may run in a realm of its own (`vm`), as test runners make them: there the engine looks names of the
   * whole realm up at each use, so the file has variables of its own.
   * @default 'any' below babel-jest, else 'one'
   */
  realm?: 'one' | 'any';
  /** Path of the file in the line table. @default Babel's `filename` */
  path?: string;
  /** Folder that patterns with a file part are relative to. @default Babel's `root` */
  root?: string;
  /** Puts the source text in the line table, for places where nobody can read the file later (browsers, bundles). */
  embedSource?: boolean;
  /** Internal: the originals of a compiled file, which its functions are chosen in and reported on. */
  origin?: Origin;
  /** Receives warnings: misspelt and misplaced markers, functions left out. @default printed with console.warn */
  onWarning?: (message: string) => void;
}

/** Functions by name (`parse`, `Parser.*`), by file and name (`src/*.ts:parse*`), and files of which all are taken. */
export interface Patterns {
  functions?: string[];
  files?: string[];
}

const KNOWN = new Set(['select', 'runtime', 'clock', 'realm', 'path', 'root', 'embedSource', 'origin', 'onWarning']);

/**
 * Checks options that come from a configuration file.
 *
 * @param jest the code is for Jest
 * @throws Error that names the option
 */
export function checkOptions(options: PluginOptions, jest: boolean): PluginOptions {
  for (const name of Object.keys(options)) {
    if (!KNOWN.has(name)) {
      throw new Error(
        `lprof/babel-plugin: unknown option '${name}'; known are ${[...KNOWN].filter((each) => each !== 'origin').join(', ')}`,
      );
    }
  }
  const { select = 'marked', runtime = 'import', clock = 'exact', realm = jest ? 'any' : 'one' } = options;
  if (typeof select === 'string' ? select !== 'marked' && select !== 'all' : !select || typeof select !== 'object') {
    throw new Error(`lprof/babel-plugin: 'select' is 'marked', 'all' or { functions, files }, not ${String(select)}`);
  }
  if (runtime !== 'import' && runtime !== 'global') {
    throw new Error(`lprof/babel-plugin: 'runtime' is 'import' or 'global', not ${String(runtime)}`);
  }
  if (clock !== 'shared' && clock !== 'exact') {
    throw new Error(`lprof/babel-plugin: 'clock' is 'shared' or 'exact', not ${String(clock)}`);
  }
  if (realm !== 'one' && realm !== 'any') {
    throw new Error(`lprof/babel-plugin: 'realm' is 'one' or 'any', not ${String(realm)}`);
  }
  return { ...options, select, runtime, clock, realm };
}

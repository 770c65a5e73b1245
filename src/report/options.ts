import type { Focus } from './focus.ts';

/** What the terminal report shows and how; every field has a default. */
export interface TextOptions {
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  /** `auto` chooses a unit for each number; the others force one. */
  unit: TimeUnit;
  /** By default `self` when all of the program's own functions were measured, else `time`. */
  sort: SortKey | undefined;
  /** How many functions are listed; by default 10 when all of the program's own functions were measured, else 20. */
  top: number | undefined;
  /** Leaves out functions that were never called. */
  skipZero: boolean;
  /** Shows long functions whole instead of cut to their hot lines. */
  full: boolean;
  /** Shows under each line which functions it called. */
  calls: boolean;
  /** Shows only this part of the profile. */
  focus: Focus | undefined;
  /** The profile file that was written, named at the end. */
  savedAs: string | undefined;
  /** The text of a file as it is now, by its path in the profile; undefined when there is none. */
  disk: ((path: string) => string | undefined) | undefined;
}

/** What the formats other than the terminal's show. */
export interface FormatOptions {
  unit: TimeUnit;
  /** Shows only this part of the profile. */
  focus?: Focus;
  /** How commands name the profile: files or `@1`; nothing for the last run. */
  names: readonly string[];
  /** As in `TextOptions`. */
  disk?: TextOptions['disk'];
}

export type TimeUnit = 'auto' | 'ns' | 'us' | 'ms' | 's';

/** `time`, `self`, `hits` and `await` put the largest first; `line` keeps the order of the files. */
export type SortKey = 'time' | 'self' | 'hits' | 'await' | 'line';

/** The options with everything that was not given filled in. */
export function completeOptions(given: Partial<TextOptions>): TextOptions {
  const defaults: TextOptions = {
    width: 80,
    color: false,
    unit: 'auto',
    sort: undefined,
    top: undefined,
    skipZero: false,
    full: false,
    calls: false,
    focus: undefined,
    savedAs: undefined,
    disk: undefined,
  };
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  const options: TextOptions = { ...defaults, ...Object.fromEntries(set) };
  return { ...options, width: Math.max(40, Math.floor(options.width) || 80) };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LprofError } from '../errors.ts';
import type { Profile } from '../profile/types.ts';
import { formatProfile } from '../profile/write.ts';
import type { SortKey, TimeUnit } from '../report/options.ts';
import { renderText } from '../report/text.ts';
import type { Option, Parsed } from './options.ts';

/** Options of every command that prints a report. */
export const REPORT_OPTIONS: readonly Option[] = [
  { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'text (default), or json: the profile itself' },
  { name: 'top', value: 'N', help: 'functions to show; default 10 when nothing was selected, else 20' },
  {
    name: 'sort',
    value: 'KEY',
    choices: ['time', 'self', 'hits', 'await', 'line'],
    help: 'order of the functions: time, self, hits, await (largest first), or line',
  },
  {
    name: 'unit',
    value: 'UNIT',
    choices: ['auto', 'ns', 'us', 'ms', 's'],
    help: 'one unit for all times; default auto',
  },
  { name: 'skip-zero', help: 'leave out functions that were never called' },
  { name: 'full', help: 'show long functions whole, not only their hot lines' },
  { name: 'color', value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'colours; default auto: on a terminal' },
];

/** Prints a profile as the options say. */
export function printReport(profile: Profile, { switches, values }: Parsed, savedAs?: string): void {
  const one = (name: string) => values.get(name)?.at(-1);
  if (one('format') === 'json') {
    process.stdout.write(formatProfile(profile));
    return;
  }
  process.stdout.write(
    renderText(profile, {
      width: terminalWidth(),
      color: wantsColor(one('color') ?? 'auto'),
      unit: one('unit') as TimeUnit | undefined,
      sort: one('sort') as SortKey | undefined,
      top: positiveInteger(one('top'), '--top'),
      skipZero: switches.has('skip-zero'),
      full: switches.has('full'),
      savedAs,
      disk: (path) => readText(join(profile.run.root, path)),
    }),
  );
}

/** @throws LprofError when the text is not a whole number from 1 up */
export function positiveInteger(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new LprofError(`${name} takes a whole number from 1 up, not '${text}'`);
  return Number(text);
}

/** Columns of the terminal; of `COLUMNS` or 120 where there is none. */
function terminalWidth(): number {
  return process.stdout.columns || Number(process.env.COLUMNS) || 120;
}

/** An option first, then the conventions: https://no-color.org, https://force-color.org, a terminal that can. */
export function wantsColor(when: string): boolean {
  if (when !== 'auto') return when === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

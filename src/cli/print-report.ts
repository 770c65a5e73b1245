import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../profile/types.ts';
import { formatProfile } from '../profile/write.ts';
import type { SortKey, TimeUnit } from '../report/options.ts';
import { renderText } from '../report/text.ts';
import type { Given } from '../settings/options.ts';

/** Prints a profile as the options say. */
export function printReport(profile: Profile, { switches, values }: Given, savedAs?: string): void {
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
      top: one('top') === undefined ? undefined : Number(one('top')),
      skipZero: switches.has('skip-zero'),
      full: switches.has('full'),
      savedAs,
      disk: (path) => readText(profile.run.root, path),
    }),
  );
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

/** Of a longer file nobody wants to know whether it has changed. */
const MOST_BYTES = 50e6;

/** The text of a file; profiles come from anywhere, so neither devices nor shares of other machines are looked at. */
export function readText(root: string, path: string): string | undefined {
  try {
    const file = join(root, path);
    if (/^[\\/]{2}/.test(file)) return undefined;
    const stats = statSync(file);
    return stats.isFile() && stats.size <= MOST_BYTES ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

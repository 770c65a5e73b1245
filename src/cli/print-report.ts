import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../profile/types.ts';
import { formatProfile } from '../profile/write.ts';
import type { SortKey, TimeUnit } from '../report/options.ts';
import { renderText } from '../report/text.ts';
import type { Given } from '../settings/options.ts';
import { terminalWidth, wantsColor } from './terminal.ts';

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
      color: wantsColor(one('color')),
      unit: one('unit') as TimeUnit | undefined,
      sort: one('sort') as SortKey | undefined,
      top: one('top') === undefined ? undefined : Number(one('top')),
      skipZero: switches.has('skip-zero'),
      full: switches.has('full'),
      savedAs,
      disk: (path) => readText(join(profile.run.root, path)),
    }),
  );
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

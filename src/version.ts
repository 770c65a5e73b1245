import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this package, from its package.json (two folders up from dist/src). */
export const VERSION: string = readVersion();

/** Who wrote a profile. */
export const CREATOR = `lprof ${VERSION}`;

function readVersion(): string {
  for (const up of ['..', '../..']) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(__dirname, up, 'package.json'), 'utf8'));
      if (name === 'lprof') return version;
    } catch {
      // Sources are one folder deep, the build two.
    }
  }
  return '0.0.0';
}

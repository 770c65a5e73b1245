import { relative } from 'node:path';
import type { RunSettings } from '../run/raw.ts';
import { createCandidate } from './candidate.ts';
import type { Notes } from './notes.ts';
import { commonJs } from './resolve-commonjs.ts';

/** Tells which files of the program's own code were loaded before us, so that this run cannot see them. */
export function tellBlindSpots(settings: RunSettings, notes: Notes): void {
  const candidate = createCandidate(settings);
  for (const path of Object.keys(commonJs._cache)) {
    if (candidate.byPath(path)) notes({ kind: 'early', path: relative(settings.root, path) });
  }
}

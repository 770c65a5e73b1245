import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { isPackageManager } from '../run/package-manager.ts';

/** lprof itself, as it is installed. */
const OURS = resolve(__dirname, '..', '..', '..', 'bin') + sep;

/**
 * Whether this process only has the preload because its children shall have it: a package manager or lprof itself, which
 * `NODE_OPTIONS` reaches on the way to the program.
 */
export function isBystander(): boolean {
  const script = process.argv[1];
  if (script === undefined) return false;
  let entry = script;
  try {
    entry = realpathSync(script);
  } catch {}
  return isPackageManager(entry) || entry.startsWith(OURS);
}

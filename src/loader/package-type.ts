import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

type PackageType = 'module' | 'commonjs' | undefined;

const known = new Map<string, PackageType>();

/**
 * The `type` of the nearest package.json, found as Node does: the search ends at the first package.json and at a
 * `node_modules` folder. https://nodejs.org/api/esm.html#resolution-algorithm-specification (LOOKUP_PACKAGE_SCOPE)
 */
export function packageType(path: string): PackageType {
  return ofFolder(dirname(path));
}

function ofFolder(folder: string): PackageType {
  if (known.has(folder)) return known.get(folder);
  const type = read(folder);
  known.set(folder, type);
  return type;
}

function read(folder: string): PackageType {
  if (basename(folder) === 'node_modules') return undefined;
  try {
    const { type } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return type === 'module' || type === 'commonjs' ? type : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) return undefined;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : ofFolder(parent);
}

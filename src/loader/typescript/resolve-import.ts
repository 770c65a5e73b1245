import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolveExports, resolveImports } from 'resolve-pkg-maps';
import { isFile } from './find-source.ts';

/** The conditions under which Node imports. https://nodejs.org/api/packages.html#conditional-exports */
const CONDITIONS = ['node', 'import', 'module-sync', 'node-addons'];

interface Manifest {
  name?: string;
  exports?: Parameters<typeof resolveExports>[0];
  imports?: Parameters<typeof resolveImports>[0];
}

/**
 * The file that `import` finds by the maps of a package.json, where `require` may find another or none; undefined when
 * no map says, or the file is not there.
 * @param specifier a name of a package, or `#internal`
 */
export function resolveImport(specifier: string, importer: string): string | undefined {
  const [, name, rest] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  let own = true;
  for (let folder = dirname(importer); ; folder = dirname(folder)) {
    const manifest = own ? read(folder) : undefined;
    if (manifest !== undefined) {
      own = false;
      if (name.startsWith('#'))
        return existing(folder, () => resolveImports(manifest.imports ?? {}, specifier, CONDITIONS));
      if (manifest.name === name && manifest.exports) return fromExports(folder, manifest, rest);
    }
    const installed = join(folder, 'node_modules', name);
    const other = read(installed);
    if (other !== undefined) return fromExports(installed, other, rest);
    if (folder === dirname(folder)) return undefined;
  }
}

function fromExports(folder: string, { exports }: Manifest, subpath: string): string | undefined {
  return exports ? existing(folder, () => resolveExports(exports, subpath, CONDITIONS)) : undefined;
}

/** The maps' own reading throws where they do not hold the name. */
function existing(folder: string, find: () => string[]): string | undefined {
  try {
    const [path] = find();
    const file = path?.startsWith('./') ? join(folder, path) : undefined;
    return file !== undefined && isFile(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function read(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

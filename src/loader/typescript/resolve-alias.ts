import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';
import { isCompiled, isJavaScript } from '../extension.ts';
import { findSource, isFile, isPath } from './find-source.ts';
import { resolveImport } from './resolve-import.ts';
import { configOf, isInPackages, takesJavaScript } from './tsconfig.ts';

/**
 * The file that a name means by `paths` or `baseUrl` of the importing file's tsconfig.json; undefined when they do not
 * say, or no such file exists: then Node's rules decide. Names of files and of Node's own modules are never aliases.
 * @param importer path of the importing file
 */
export function resolvePathsAlias(specifier: string, importer: string): string | undefined {
  if (isPath(specifier) || isBuiltin(specifier) || /^[a-z][a-z+.-]+:/i.test(specifier)) return undefined;
  if (isInPackages(importer) || !(isCompiled(importer) || isJavaScript(importer))) return undefined;
  const { aliases } = configOf(importer);
  if (aliases === undefined || !(isCompiled(importer) || takesJavaScript(importer))) return undefined;
  for (const candidate of aliases(specifier)) {
    const found = source(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The file that a name means that is no path: an alias of the tsconfig.json, else what Node finds, for `#internal`
 * names, packages of the workspace, and the package itself. Undefined for Node's own modules and what is not there.
 * @param required by `require`, to which a package may give another file than to `import`
 */
export function resolveAlias(specifier: string, importer: string, required = false): string | undefined {
  const alias = resolvePathsAlias(specifier, importer);
  if (alias !== undefined || isBuiltin(specifier)) return alias;
  const imported = required ? undefined : resolveImport(specifier, importer);
  if (imported !== undefined) return imported;
  try {
    return createRequire(importer).resolve(specifier);
  } catch {
    return undefined;
  }
}

/** A file that runs; declarations are for the compiler only, and folders of packages are Node's to read. */
function source(candidate: string): string | undefined {
  if (/\.d\.[cm]?ts$/.test(candidate)) return undefined;
  if (isFile(candidate)) return candidate;
  if (isInPackages(candidate)) return findSource(candidate, false);
  return main(candidate) ?? findSource(candidate);
}

function main(folder: string): string | undefined {
  try {
    const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (typeof main !== 'string') return undefined;
    const path = join(folder, main);
    return isFile(path) ? path : findSource(path);
  } catch {
    return undefined;
  }
}

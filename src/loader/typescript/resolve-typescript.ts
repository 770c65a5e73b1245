import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isCompiled, isJavaScript } from '../extension.ts';
import { isOwnWork } from '../own-work.ts';
import { findIndex, findSource, isFile, isPath } from './find-source.ts';
import { resolvePathsAlias } from './resolve-alias.ts';
import { takesJavaScript } from './tsconfig.ts';

/**
 * The file that a specifier means in a TypeScript or JSX file, where Node's own rules find another or nothing: the
 * source behind `./x.js`, `./x` without extension or for a folder with an index file, and aliases of the tsconfig.json.
 * JavaScript has the same names where the project compiles it (`allowJs`).
 * @param importer path of the importing file
 * @returns an existing path, or undefined when Node's rules decide
 */
export function resolveTypeScript(specifier: string, importer: string): string | undefined {
  if (isOwnWork()) return undefined;
  if (!isPath(specifier)) return resolvePathsAlias(specifier, importer);
  if (!isCompiled(importer) && !isJavaScript(importer)) return undefined;
  const path = resolve(dirname(importer), specifier);
  const folder = /[\\/]\.{0,2}$|^\.{1,2}$/.test(specifier);
  if (!folder && isFile(path)) return undefined;
  const found = folder ? findIndex(path) : findSource(path);
  return found !== undefined && (isCompiled(importer) || takesJavaScript(importer)) ? found : undefined;
}

/** The same for `import`: specifiers may be file URLs or have a query, the result is a URL. */
export function resolveTypeScriptUrl(specifier: string, parentUrl: string | undefined): string | undefined {
  if (!parentUrl?.startsWith('file:')) return undefined;
  const importer = fileURLToPath(parentUrl);
  const isUrl = specifier.startsWith('file:');
  const [, name, suffix] = (isUrl || isPath(specifier) ? /^([^?#]*)(.*)$/s.exec(specifier) : null) ?? [
    '',
    specifier,
    '',
  ];
  const path = isUrl ? fileURLToPath(name) : decode(name);
  const found = path === undefined ? undefined : resolveTypeScript(path, importer);
  return found === undefined ? undefined : pathToFileURL(found).href + suffix;
}

/** Specifiers are parts of URLs: `./my%20file.js`. */
function decode(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

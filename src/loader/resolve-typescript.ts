import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { extension, isTypeScript } from './extension.ts';

/** What a name means that TypeScript writes for the file that its compiler would have made. */
const MEANS: Record<string, string[]> = {
  '.js': ['.ts', '.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
  '.jsx': ['.tsx'],
};

/** Extensions that TypeScript lets one leave out, in its order. */
const IMPLIED = ['.ts', '.tsx', '.js', '.jsx', '.json'];

/**
 * The file that a relative or absolute specifier in a TypeScript file means, where Node's own rules find nothing: the
 * source behind `./x.js`, and `./x` without extension or for a folder with an index file.
 * @param importer path of the importing file
 * @returns an existing path, or undefined when Node's rules decide
 */
export function resolveTypeScript(specifier: string, importer: string): string | undefined {
  if (!isTypeScript(importer) || !/^(?:\.{0,2}[\\/]|\.{1,2}$|[a-zA-Z]:[\\/])/.test(specifier)) return undefined;
  const path = resolve(dirname(importer), specifier);
  const trailing = /[\\/]\.{0,2}$|^\.{1,2}$/.test(specifier);
  if (!trailing && isFile(path)) return undefined;
  const ext = extension(path);
  for (const meant of trailing ? [] : (MEANS[ext] ?? [])) {
    const source = path.slice(0, -ext.length) + meant;
    if (isFile(source)) return source;
  }
  const tried = trailing ? [] : IMPLIED.map((implied) => path + implied);
  return [...tried, ...IMPLIED.map((implied) => join(path, `index${implied}`))].find(isFile);
}

/** The same for `import`: specifiers may be file URLs or have a query, the result is a URL. */
export function resolveTypeScriptUrl(specifier: string, parentUrl: string | undefined): string | undefined {
  if (!parentUrl?.startsWith('file:')) return undefined;
  const importer = fileURLToPath(parentUrl);
  if (!isTypeScript(importer)) return undefined;
  const [, name, suffix] = /^([^?#]*)(.*)$/s.exec(specifier) as RegExpExecArray;
  const path = name.startsWith('file:') ? fileURLToPath(name) : decode(name);
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

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

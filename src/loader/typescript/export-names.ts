import { createRequire } from 'node:module';
import { isCompiled } from '../extension.ts';
import { resolveTypeScript } from './resolve-typescript.ts';

/**
 * A module that hands on what a CommonJS file exports, under the names that Node would find in its code. Node looks for
 * them in the file itself, which holds TypeScript; asynchronous hooks cannot give it the code without changing how the
 * file is loaded.
 * @param code what the file is compiled to
 * @param codeOf the code of another file that it hands on, by its path
 */
export function importedCommonJs(path: string, code: string, codeOf: (path: string) => string): string {
  const names = [...exportNames(path, code, codeOf)].filter((name) => name !== 'default');
  return [
    "import { createRequire } from 'node:module';",
    `const exported = createRequire(import.meta.url)(${JSON.stringify(path)});`,
    'export default exported;',
    ...names.map((name, at) => `const name${at} = exported?.${name}; export { name${at} as ${name} };`),
  ].join('\n');
}

function exportNames(
  path: string,
  code: string,
  codeOf: (path: string) => string,
  seen = new Set<string>(),
): Set<string> {
  const names = new Set<string>();
  if (seen.has(path)) return names;
  seen.add(path);
  for (const [, name] of code.matchAll(
    /(?<![\w$.])(?:module\.)?exports\.([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*=(?!=)/gu,
  ))
    names.add(name);
  for (const [, , name] of code.matchAll(
    /Object\.defineProperty\((?:module\.)?exports,\s*(["'])([\p{ID_Start}$_][\p{ID_Continue}$]*)\1/gu,
  )) {
    names.add(name);
  }
  // `export * from './other'`
  for (const [, variable] of code.matchAll(/Object\.keys\((_\w+)\)\.forEach/g)) {
    const [, specifier] = new RegExp(`var ${variable} = (?:_\\w+\\()*require\\("([^"\\n]+)"\\)`).exec(code) ?? [];
    const file = specifier === undefined ? undefined : fileOf(specifier, path);
    if (file === undefined) continue;
    for (const name of exportNames(file, codeOf(file), codeOf, seen)) names.add(name);
  }
  return names;
}

/** The TypeScript file that a name means. */
function fileOf(specifier: string, importer: string): string | undefined {
  try {
    const file = resolveTypeScript(specifier, importer) ?? createRequire(importer).resolve(specifier);
    return isCompiled(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

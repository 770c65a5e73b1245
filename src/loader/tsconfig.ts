import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { parseJsonc } from './jsonc.ts';

/** The compiler options that change what a TypeScript file does when it runs. */
export interface CompilerOptions {
  jsx?: string;
  jsxImportSource?: string;
  jsxFactory?: string;
  jsxFragmentFactory?: string;
  verbatimModuleSyntax?: boolean;
  experimentalDecorators?: boolean;
  useDefineForClassFields?: boolean;
  target?: string;
}

const known = new Map<string, CompilerOptions>();

/** The compiler options of the tsconfig.json nearest to a file, its `extends` merged in; empty when there is none. */
export function compilerOptions(path: string): CompilerOptions {
  return ofFolder(dirname(path));
}

function ofFolder(folder: string): CompilerOptions {
  const cached = known.get(folder);
  if (cached !== undefined) return cached;
  const parent = dirname(folder);
  const options = readConfig(join(folder, 'tsconfig.json'), []) ?? (canClimb(folder, parent) ? ofFolder(parent) : {});
  known.set(folder, options);
  return options;
}

function canClimb(folder: string, parent: string): boolean {
  return parent !== folder && basename(folder) !== 'node_modules';
}

/** A config that cannot be read or parsed counts as absent: the program's own tools report it better. */
function readConfig(file: string, seen: string[]): CompilerOptions | undefined {
  if (seen.includes(file)) return undefined;
  try {
    const config = parseJsonc(readFileSync(file, 'utf8')) as {
      extends?: string | string[];
      compilerOptions?: CompilerOptions;
    };
    const bases = [config.extends ?? []].flat().map((name) => readConfig(locate(name, file), [...seen, file]));
    return Object.assign({}, ...bases, config.compilerOptions);
  } catch {
    return undefined;
  }
}

function locate(name: string, from: string): string {
  if (name.startsWith('.') || resolve(name) === name) {
    const file = resolve(dirname(from), name);
    return file.endsWith('.json') ? file : `${file}.json`;
  }
  const require = createRequire(from);
  for (const candidate of [name, `${name}.json`, `${name}/tsconfig.json`]) {
    try {
      const file = require.resolve(candidate);
      if (file.endsWith('.json')) return file;
    } catch {}
  }
  return name;
}

import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { basename, dirname, extname } from 'node:path';
import { LprofError } from '../errors.ts';
import { extension } from '../loader/extension.ts';
import { parseJsonc } from './jsonc.ts';

/**
 * What a settings file holds, unchecked. At once and not by `import()`, as a preload cannot wait.
 * @throws LprofError with the place, when the file cannot be read, parsed or run
 */
export function loadSettings(file: string): unknown {
  if (basename(file) === 'package.json') return attempt(file, () => JSON.parse(readFileSync(file, 'utf8')).lprof);
  if (extname(file) === '.json') return attempt(file, () => parseJsonc(readFileSync(file, 'utf8')));
  const exported = attempt(file, () => run(file)) as { default?: unknown } | undefined;
  const isModule = Object.prototype.toString.call(exported) === '[object Module]' || Object(exported).__esModule;
  return isModule ? exported?.default : exported;
}

/** Node's code for modules that wait while they load. */
const ASYNC = 'ERR_REQUIRE_ASYNC_MODULE';

/** Early releases of Node 22 cannot require modules; everything that Node cannot run by itself is compiled. */
function run(file: string): unknown {
  const native = ['.js', '.cjs', '.mjs'].includes(extname(file));
  const required = (process.features as { require_module?: boolean }).require_module === true;
  if (native && (required || extname(file) === '.cjs')) return withoutTrace(() => Module.createRequire(file)(file));
  return withoutTrace(() => withTypeScript(() => compileAndRun(file)));
}

interface Loader {
  _cache: Record<string, unknown>;
  _extensions: Record<string, ((module: RunnableModule, file: string) => void) | undefined>;
  _nodeModulePaths(folder: string): string[];
}
interface RunnableModule extends NodeModule {
  _compile(code: string, file: string): unknown;
}

/** A preload loads settings in the program's own process, which shall not find them among its modules. */
function withoutTrace<T>(load: () => T): T {
  const { _cache } = Module as unknown as Loader;
  const before = new Set(Object.keys(_cache));
  try {
    return load();
  } finally {
    for (const each of Object.keys(_cache)) if (!before.has(each)) delete _cache[each];
  }
}

/** Lets a settings file in TypeScript require others by their whole name, while it loads. */
function withTypeScript<T>(load: () => T): T {
  const { _extensions: extensions } = Module as unknown as Loader;
  const before = ['.ts', '.mts', '.cts'].map((ext) => [ext, extensions[ext]] as const);
  for (const [ext] of before) extensions[ext] = compileInto;
  try {
    return load();
  } finally {
    for (const [ext, original] of before) {
      if (original === undefined) delete extensions[ext];
      else extensions[ext] = original;
    }
  }
}

function compileAndRun(file: string): unknown {
  const module = new Module(file) as RunnableModule;
  module.filename = file;
  module.paths = (Module as unknown as Loader)._nodeModulePaths(dirname(file));
  compileInto(module, file);
  return module.exports;
}

function compileInto(module: RunnableModule, file: string): void {
  // Babel takes a quarter of a second to load.
  const { compile } = require('../loader/compile.js') as typeof import('../loader/compile.ts');
  const { toCommonJs } = require('../loader/babel.js') as typeof import('../loader/babel.ts');
  const text = readFileSync(file, 'utf8');
  const { code = text, format } = compile({ path: file, text, ext: extension(file), format: undefined });
  try {
    module._compile(format === 'module' ? toCommonJs(code, file) : code, file);
  } catch (error) {
    // Babel has accepted the syntax: what is left is what only modules can do.
    if (format !== 'module' || !(error instanceof SyntaxError)) throw error;
    throw Object.assign(error, { code: ASYNC });
  }
}

function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw failure(file, error);
  }
}

function failure(file: string, error: unknown): LprofError {
  const { message = String(error), stack = '', code } = Object(error) as Partial<NodeJS.ErrnoException>;
  if (code === 'ENOENT' || code === 'EISDIR') {
    return new LprofError(`cannot read the settings file ${file}: ${message}`, 'Give another --config, or --no-config');
  }
  if (code === ASYNC) {
    return new LprofError(
      `${file}: a settings file cannot use await outside of functions${file.endsWith('js') ? '' : ', nor import.meta'}`,
    );
  }
  const reason = message.split('\n')[0].replace(`${file}: `, '');
  const name = error instanceof Error && error.name !== 'Error' ? `${error.name}: ` : '';
  const line = stack.split(`${file}:`)[1]?.match(/^\d+(?::\d+)?/)?.[0] ?? /\((\d+:\d+)\)$/.exec(reason)?.[1];
  return new LprofError(
    `cannot use the settings file ${line === undefined ? file : `${file}:${line}`}: ${name}${reason}`,
    'lprof run --no-config ignores it',
  );
}

import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join } from 'node:path';

interface Loader {
  _resolveFilename(request: string, parent: object): string;
  _nodeModulePaths(folder: string): string[];
}

interface OwnModule {
  exports: unknown;
  id: string;
  filename: string;
  loaded: boolean;
  paths: string[];
}

/**
 * `require` of our own realm, see own-realm.ts: this file runs in there. Its modules are CommonJS and nobody else's.
 *
 * @param compile compiles a module's text in the realm
 * @param native gives what is built into Node
 * @param given modules, by path, that are the program's realm's
 * @returns loads a file by its path
 */
export function createOwnRequire(
  compile: (text: string, file: string) => (...args: unknown[]) => void,
  native: (id: string) => unknown,
  given: Record<string, unknown>,
): (file: string) => unknown {
  const { _resolveFilename, _nodeModulePaths, isBuiltin } = Module as unknown as Loader & typeof Module;
  const { dlopen } = process;
  const modules = new Map<string, OwnModule>();
  const builtins = new Map<string, unknown>();

  function builtin(id: string): unknown {
    const known = builtins.get(id);
    if (known !== undefined) return known;
    const copy = unpatched(native(id) as object);
    builtins.set(id, copy);
    return copy;
  }

  function load(file: string): unknown {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    if (file in given) return given[file];
    const paths = _nodeModulePaths(dirname(file));
    const module: OwnModule = { exports: {}, id: file, filename: file, loaded: false, paths };
    modules.set(file, module);
    try {
      run(module, file);
    } catch (error) {
      modules.delete(file);
      throw error;
    }
    module.loaded = true;
    return module.exports;
  }

  function run(module: OwnModule, file: string): void {
    if (file.endsWith('.node')) {
      dlopen(module, file);
      return;
    }
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.json')) {
      module.exports = JSON.parse(text);
      return;
    }
    const resolve = (id: string) =>
      // So our own files name each other; Node would look at the disk.
      id.startsWith('.') && id.endsWith('.js')
        ? join(dirname(file), id)
        : (Reflect.apply(_resolveFilename, Module, [id, module]) as string);
    const require = (id: string) => (isBuiltin(id) ? builtin(id) : load(resolve(id)));
    Object.assign(require, { resolve });
    Reflect.apply(compile(text, file), module.exports, [module.exports, require, module, file, dirname(file)]);
  }

  return load;
}

/** A copy of a module of Node's as it is now, whatever a program does to it later; classes stay what they are. */
function unpatched(exports: object): object {
  if (typeof exports === 'function') return exports;
  return Object.defineProperties({}, Object.getOwnPropertyDescriptors(exports));
}

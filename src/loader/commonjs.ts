import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { toCommonJs } from './babel.ts';
import type { Transformed } from './compile.ts';
import type { Format } from './module-format.ts';
import type { Capabilities } from './node-capabilities.ts';
import { type Compile, commonJs, type LoadedModule, resolveInCommonJs } from './resolve-commonjs.ts';
import type { Transformer } from './transform.ts';

/**
 * Brings required files to the plugin where hooks do not see them: asynchronous hooks never do.
 * https://nodejs.org/api/module.html#asynchronous-hooks-accepted-by-moduleregister
 */
export function patchCommonJs(transformer: Transformer, { compileFormat }: Capabilities): void {
  const loadJavaScript = commonJs._extensions['.js'];
  commonJs._extensions['.js'] = (module, path) => {
    if (!transformer.wants(path)) return loadJavaScript(module, path);
    const compile = module._compile;
    // Only the first call is Node's own; the property must not stay, programs look at `module`.
    module._compile = function (content, filename, format) {
      restore(this, compile);
      return compile.call(this, ...javascript(this, content, filename, format));
    };
    try {
      loadJavaScript(module, path);
    } finally {
      restore(module, compile);
    }
  };

  // Early releases that require modules have an own loader for them, which does not go through `_compile`.
  const loadModule = commonJs._extensions['.mjs'];
  if (loadModule !== undefined) {
    commonJs._extensions['.mjs'] = (module, path) => {
      const wanted = transformer.wants(path) && !isMain(module);
      const done = wanted ? transformer.transform(path, readFileSync(path, 'utf8'), 'module') : undefined;
      if (done === undefined) loadModule(module, path);
      else module._compile(done.code, path, 'module');
    };
  }

  function javascript(module: LoadedModule, content: string, path: string, format: unknown): Parameters<Compile> {
    const known = format === true ? 'module' : typeof format === 'string' ? (format as Format) : undefined;
    const done = transformer.transform(path, content, known);
    if (done === undefined) return [content, path, format];
    // Node does not recognise a module by probes around its `await`. An entry comes back through the hooks anyway.
    if (done.format !== 'module') return [done.code, path, format];
    if (isMain(module)) return [content, path, format];
    return [done.code, path, compileFormat ? 'module' : format];
  }

  resolveInCommonJs((module, path) => {
    const { code, format } = transformer.transform(path, readFileSync(path, 'utf8'), undefined) as Transformed;
    const commonjs = compileFormat ? 'commonjs' : undefined;
    if (format !== 'module') module._compile(code, path, commonjs);
    else if (isMain(module)) runAsModule(module, path, compileFormat);
    // No hook sees what a required module imports, so Node would not find or not understand TypeScript there.
    else if (!/\bimport\s*\.\s*meta\b/.test(code)) module._compile(toCommonJs(code, path), path, commonjs);
    else module._compile(code, path, compileFormat ? 'module' : true);
  });
}

/** Node starts over with the path; the hooks then deliver the code. */
function runAsModule(module: LoadedModule, path: string, compileFormat: boolean): void {
  if (compileFormat) module._compile('', path, 'module');
  else {
    const url = pathToFileURL(path).href;
    import(url);
  }
}

function restore(module: LoadedModule, compile: LoadedModule['_compile']): void {
  if (compile === commonJs.prototype._compile) delete (module as Partial<LoadedModule>)._compile;
  else module._compile = compile;
}

function isMain(module: LoadedModule): boolean {
  return process.mainModule === module;
}

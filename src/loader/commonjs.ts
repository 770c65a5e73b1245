import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isMain } from './compile-gate.ts';
import type { Capabilities } from './node-capabilities.ts';
import { commonJs, type LoadedModule, resolveInCommonJs } from './resolve-commonjs.ts';
import type { Transformed, Transformer } from './transform.ts';

/**
 * Brings required TypeScript to Babel where hooks do not see it: asynchronous hooks never do.
 * https://nodejs.org/api/module.html#asynchronous-hooks-accepted-by-moduleregister
 */
export function patchCommonJs(transformer: Transformer, { compileFormat }: Capabilities): void {
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

  resolveInCommonJs((module, path) => {
    // Another loader that came later wants the text as it is.
    if (Object.hasOwn(module, '_compile')) {
      module._compile(readFileSync(path, 'utf8'), path);
      return;
    }
    const { code, format } = transformer.transform(path, readFileSync(path, 'utf8'), undefined) as Transformed;
    const commonjs = compileFormat ? 'commonjs' : undefined;
    if (format !== 'module') module._compile(code, path, commonjs);
    else if (isMain(module)) runAsModule(module, path, compileFormat);
    // No hook sees what a required module imports, so Node would not find or not understand TypeScript there.
    else if (!/\bimport\s*\.\s*meta\b/.test(code)) module._compile(transformer.toCommonJs(path, code), path, commonjs);
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

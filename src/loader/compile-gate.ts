import type { Format } from './module-format.ts';
import type { Capabilities } from './node-capabilities.ts';
import { type Compile, commonJs, type LoadedModule } from './resolve-commonjs.ts';
import type { Transformer } from './transform.ts';

/**
 * The last step before Node compiles a CommonJS file, whoever has loaded it: what comes by here is the JavaScript that
 * will run, made by us, by another loader, or as it stands in the file.
 */
export function installCompileGate(transformer: Transformer, { compileFormat }: Capabilities): void {
  const compile = commonJs.prototype._compile;
  commonJs.prototype._compile = function _compile(content, path, format) {
    return Reflect.apply(compile, this, instrumented(this, content, path, format));
  };

  function instrumented(module: LoadedModule, content: string, path: string, format: unknown): Parameters<Compile> {
    // An entry that turns out to be a module comes by as nothing, see commonjs.ts.
    if (!content || !transformer.wants(path)) return [content, path, format];
    const known = format === true ? 'module' : typeof format === 'string' ? (format as Format) : undefined;
    const done = transformer.transformJavaScript(path, content, known);
    if (done === undefined) return [content, path, format];
    // Node does not recognise a module by probes around its `await`. An entry comes back through the hooks anyway.
    if (done.format !== 'module') return [done.code, path, format];
    if (isMain(module)) return [content, path, format];
    return [done.code, path, compileFormat ? 'module' : format];
  }
}

/** Whether the program began with this module. */
export function isMain(module: LoadedModule): boolean {
  return process.mainModule === module;
}

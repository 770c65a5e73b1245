import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { installCompileGate } from './compile-gate.ts';
import { COMPILED, extension, isCompiled } from './extension.ts';
import { isUncompiled, type LoadResult, loadCompiled, sourceText } from './load-text.ts';
import type { Format } from './module-format.ts';
import type { Capabilities } from './node-capabilities.ts';
import { hasOtherLoaders, onOtherHooks, PRECEDED } from './other-loaders.ts';
import { commonJs, resolveInCommonJs } from './resolve-commonjs.ts';
import type { Transformer } from './transform.ts';
import { resolveTypeScriptUrl } from './typescript/resolve-typescript.ts';

interface SyncHooks {
  resolve(specifier: string, context: ResolveContext, next: Next<{ url: string; format?: string }>): object;
  load(url: string, context: Conditions, next: Next<LoadResult>): object;
}
interface Conditions {
  conditions: Iterable<string>;
}
interface ResolveContext extends Conditions {
  parentURL?: string;
}
type Next<T> = (name: string, context?: object) => T;

/**
 * One pair of hooks on the program's own thread for `import` and `require`; for Nodes where that is safe. Only where
 * another loader has taken what loads a kind of file, that comes by the compile gate: it would show in stack traces.
 */
export function installSyncHooks(transformer: Transformer, capabilities: Capabilities): void {
  const { registerHooks } = nodeModule as unknown as { registerHooks(hooks: SyncHooks): { deregister(): void } };
  const native = commonJs._extensions['.js'];
  resolveInCommonJs(native);
  const isTaken = (ext: string) => PRECEDED || (commonJs._extensions[ext] ?? native) !== native;
  let gated = false;
  const gateIfTaken = () => {
    if (gated || !['.js', ...COMPILED].some(isTaken)) return;
    gated = true;
    installCompileGate(transformer, capabilities);
  };
  const hooks: SyncHooks = {
    resolve(specifier, context, next) {
      // `require` reaches Node's resolver, which is patched, with the path that it needs.
      if (isRequired(context)) {
        gateIfTaken();
        return next(specifier, context);
      }
      const meant = resolveTypeScriptUrl(specifier, context.parentURL);
      if (meant === undefined || !hasOtherLoaders()) return next(meant ?? specifier, context);
      try {
        return next(specifier, context);
      } catch {
        return next(meant, context);
      }
    },
    load(url, context, next) {
      const path = url.startsWith('file:') ? fileURLToPath(url) : undefined;
      if (path === undefined || !transformer.wants(path)) return next(url, context);
      const required = isRequired(context);
      if (required && (isTaken('.js') || isTaken(extension(path)))) return next(url, context);
      const ours = () => ({ ...loadCompiled(transformer, path), shortCircuit: true });
      if (isCompiled(path) && (required || !hasOtherLoaders())) return ours();
      let result: LoadResult;
      try {
        result = next(url, context);
      } catch (error) {
        if (isUncompiled(path, error)) return ours();
        throw error;
      }
      if (isUncompiled(path, result)) return ours();
      const format = result.format ?? undefined;
      const known = format === undefined || format === 'module' || format === 'commonjs';
      const text = known ? sourceText(result) : undefined;
      const done = text && transformer.transformJavaScript(path, text, format as Format | undefined);
      return done ? { ...result, source: done.code } : result;
    },
  };
  gateIfTaken();
  let installed = registerHooks(hooks);
  onOtherHooks(() => {
    installed.deregister();
    installed = registerHooks(hooks);
  });
}

function isRequired({ conditions }: Conditions): boolean {
  const { includes } = Array.prototype;
  // Not iterated where it is a list, as the program may have replaced how lists are iterated.
  return Reflect.apply(includes, Array.isArray(conditions) ? conditions : [...conditions], ['require']);
}

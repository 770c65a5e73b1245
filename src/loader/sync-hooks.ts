import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { isCompiled } from './extension.ts';
import { isUncompiled, type LoadResult, loadCompiled, sourceText } from './load-text.ts';
import { hasOtherLoaders, onOtherHooks } from './other-loaders.ts';
import { commonJs, resolveInCommonJs } from './resolve-commonjs.ts';
import { resolveTypeScriptUrl } from './resolve-typescript.ts';
import type { Transformer } from './transform.ts';

interface SyncHooks {
  resolve(specifier: string, context: ResolveContext, next: Next<{ url: string; format?: string }>): object;
  load(url: string, context: object, next: Next<LoadResult>): object;
}
interface ResolveContext {
  parentURL?: string;
  conditions: Iterable<string>;
}
type Next<T> = (name: string, context?: object) => T;

/**
 * One pair of hooks on the program's own thread for `import` and `require`; for Nodes where that is safe. JavaScript
 * that is CommonJS comes by the compile gate, whoever has made it.
 */
export function installSyncHooks(transformer: Transformer): void {
  const { registerHooks } = nodeModule as unknown as { registerHooks(hooks: SyncHooks): { deregister(): void } };
  resolveInCommonJs(commonJs._extensions['.js']);
  const hooks: SyncHooks = {
    resolve(specifier, context, next) {
      // `require` reaches Node's resolver, which is patched, with the path that it needs.
      if ([...context.conditions].includes('require')) return next(specifier, context);
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
      const ours = () => ({ ...loadCompiled(transformer, path), shortCircuit: true });
      if (isCompiled(path) && !hasOtherLoaders()) return ours();
      let result: LoadResult;
      try {
        result = next(url, context);
      } catch (error) {
        if (isUncompiled(path, error)) return ours();
        throw error;
      }
      if (isUncompiled(path, result)) return ours();
      const text = result.format === 'module' ? sourceText(result) : undefined;
      const done = text && transformer.transformJavaScript(path, text, 'module');
      return done ? { ...result, source: done.code } : result;
    },
  };
  let installed = registerHooks(hooks);
  onOtherHooks(() => {
    installed.deregister();
    installed = registerHooks(hooks);
  });
}

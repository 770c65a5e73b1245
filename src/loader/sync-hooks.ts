import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { isCompiled } from './extension.ts';
import { isUncompiled, type LoadResult, loadCompiled, sourceText } from './load-text.ts';
import { hasOtherLoaders, onOtherHooks } from './other-loaders.ts';
import { resolveInCommonJs } from './resolve-commonjs.ts';
import type { Transformed, Transformer } from './transform.ts';
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
 * One pair of hooks on the program's own thread; for Nodes where that is safe. What is required comes by the compile
 * gate instead, whoever has made it.
 */
export function installSyncHooks(transformer: Transformer): void {
  const { registerHooks } = nodeModule as unknown as { registerHooks(hooks: SyncHooks): { deregister(): void } };
  resolveInCommonJs((module, path) => {
    const { code, format } = transformer.transform(path, readFileSync(path, 'utf8'), undefined) as Transformed;
    module._compile(code, path, format);
  });
  const hooks: SyncHooks = {
    resolve(specifier, context, next) {
      // `require` reaches Node's resolver, which is patched, with the path that it needs.
      if (isRequired(context)) return next(specifier, context);
      const meant = resolveTypeScriptUrl(specifier, context.parentURL);
      if (meant === undefined || !hasOtherLoaders()) return next(meant ?? specifier, context);
      try {
        return next(specifier, context);
      } catch {
        return next(meant, context);
      }
    },
    load(url, context, next) {
      const path = url.startsWith('file:') && !isRequired(context) ? fileURLToPath(url) : undefined;
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

function isRequired({ conditions }: Conditions): boolean {
  return [...conditions].includes('require');
}

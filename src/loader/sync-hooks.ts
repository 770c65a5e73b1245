import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { isCompiled } from './extension.ts';
import { type LoadResult, loadCompiled, sourceText } from './load-text.ts';
import type { Format } from './module-format.ts';
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

/** One pair of hooks on the program's own thread for `import` and `require`; for Nodes where that is safe. */
export function installSyncHooks(transformer: Transformer): void {
  const { registerHooks } = nodeModule as unknown as { registerHooks(hooks: SyncHooks): void };
  resolveInCommonJs(commonJs._extensions['.js']);
  registerHooks({
    resolve(specifier, context, next) {
      // `require` reaches Node's resolver, which is patched, with the path that it needs.
      if ([...context.conditions].includes('require')) return next(specifier, context);
      return next(resolveTypeScriptUrl(specifier, context.parentURL) ?? specifier, context);
    },
    load(url, context, next) {
      if (!url.startsWith('file:')) return next(url, context);
      const path = fileURLToPath(url);
      if (!transformer.wants(path)) return next(url, context);
      if (isCompiled(path)) return { ...loadCompiled(transformer, path), shortCircuit: true };
      const result = next(url, context);
      const text = sourceText(result);
      const done = text && transformer.transform(path, text, result.format as Format | undefined);
      return done ? { ...result, source: done.code } : result;
    },
  });
}

import Module from 'node:module';
import { COMPILED } from './extension.ts';
import { resolveTypeScript } from './typescript/resolve-typescript.ts';

/** Parts of Node's CommonJS loader that programs have patched for so long that they are as good as public. */
export interface CommonJsLoader {
  _cache: Record<string, NodeModule | undefined>;
  _extensions: Record<string, Load>;
  _resolveFilename(request: string, parent: NodeModule | undefined, ...rest: unknown[]): string;
  prototype: { _compile: Compile };
}

/** What loads a file with a certain extension. */
export type Load = (module: LoadedModule, path: string) => void;

/** What `_compile` takes as its third parameter differs by version, see node-capabilities.ts. */
export type Compile = (this: LoadedModule, content: string, path: string, format?: unknown) => unknown;

export interface LoadedModule extends NodeModule {
  _compile: Compile;
}

/** Node's CommonJS loader. */
export const commonJs = Module as unknown as CommonJsLoader;

/**
 * Teaches `require` and `require.resolve` the names that TypeScript files use. Extensions are added behind Node's own,
 * so that a name that Node can resolve means what it means without us. Where another loader has taken an extension
 * before us, it stays that one's.
 * @param load runs a TypeScript or JSX file
 */
export function resolveInCommonJs(load: Load): void {
  for (const ext of COMPILED) commonJs._extensions[ext] ??= load;
  const resolveFilename = commonJs._resolveFilename;
  commonJs._resolveFilename = function (request, parent, ...rest) {
    const importer = parent?.filename ?? undefined;
    const meant = typeof request === 'string' && importer ? resolveTypeScript(request, importer) : undefined;
    return Reflect.apply(resolveFilename, this, [meant ?? request, parent, ...rest]);
  };
}

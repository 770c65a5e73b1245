import { readFileSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { isCompiled } from './extension.ts';
import type { Format } from './module-format.ts';
import type { Transformed, Transformer } from './transform.ts';

/** What a load hook gets from Node and gives back. */
export interface LoadResult {
  format?: string | null;
  source?: string | NodeJS.ArrayBufferView | ArrayBuffer | null;
  shortCircuit?: boolean;
}

/** The text of a module; undefined when Node did not read it. */
export function sourceText({ source }: LoadResult): string | undefined {
  if (source == null) return undefined;
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

/** A TypeScript or JSX file as a load hook returns it. */
export function loadCompiled(transformer: Transformer, path: string): { format: Format; source: string } {
  const { code, format } = transformer.transform(path, readFileSync(path, 'utf8'), undefined) as Transformed;
  return { format, source: code };
}

/** Whether a TypeScript or JSX file came through the hooks behind ours as it is, or was refused by Node itself. */
export function isUncompiled(path: string, outcome: LoadResult | unknown): boolean {
  if (!isCompiled(path)) return false;
  if (isNativeError(outcome)) return (outcome as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION';
  const { format } = outcome as LoadResult;
  return format == null || /typescript$/.test(format);
}

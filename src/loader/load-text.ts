import { readFileSync } from 'node:fs';
import type { Transformed } from './compile.ts';
import type { Format } from './module-format.ts';
import type { Transformer } from './transform.ts';

/** What a load hook gets from Node and gives back. */
export interface LoadResult {
  format?: string | null;
  source?: string | NodeJS.ArrayBufferView | ArrayBuffer | null;
  shortCircuit?: boolean;
}

/** The text of a module that a load hook may replace; undefined for other formats, and when Node did not read it. */
export function sourceText({ format, source }: LoadResult): string | undefined {
  if (format !== 'module' && format !== 'commonjs' && format != null) return undefined;
  if (source == null) return undefined;
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

/** A TypeScript or JSX file as a load hook returns it. */
export function loadCompiled(transformer: Transformer, path: string): { format: Format; source: string } {
  const { code, format } = transformer.transform(path, readFileSync(path, 'utf8'), undefined) as Transformed;
  return { format, source: code };
}

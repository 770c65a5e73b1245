import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RawSourceMap } from 'source-map';
import { hasOtherLoaders } from './other-loaders.ts';

/*
 * Probes move columns. Where Node translates stack traces by source maps (--enable-source-maps; tsx turns it on), the
 * map of a file that has many statements on a line would then name wrong lines of the original, so the instrumented
 * text gets a map of its own.
 */

/** Whether stack traces are translated; in the thread for hooks of Node 20 another loader may do that unseen. */
export function translatesTraces(): boolean {
  return process.sourceMapsEnabled === true || hasOtherLoaders();
}

/**
 * The code with a map to the originals at its end, where it takes the place of the one before.
 * @param step from `code` to the text of `path`
 * @param map from the text of `path` to the originals; stands in the file `mapPath`
 */
export function withMap(code: string, step: object, { map, mapPath }: Mapped, path: string): string {
  const { SourceMapConsumer, SourceMapGenerator } = require('source-map') as typeof import('source-map');
  const input = new SourceMapConsumer(map);
  const { sources } = input as unknown as { sources: string[] };
  const composed = new SourceMapGenerator({ file: path });
  const place = dirname(mapPath) === dirname(path) ? (source: string) => source : resolveFrom(mapPath);
  new SourceMapConsumer(step as RawSourceMap).eachMapping((mapping) => {
    const generated = { line: mapping.generatedLine, column: mapping.generatedColumn };
    if (mapping.originalLine == null) return;
    // Node shows the names of a map, so they are those of the original map only.
    const at = input.originalPositionFor({ line: mapping.originalLine, column: mapping.originalColumn });
    if (at.source === null || at.line === null) return;
    const original = { line: at.line, column: at.column ?? 0 };
    composed.addMapping({ generated, original, source: place(at.source), name: at.name ?? undefined });
  });
  for (const source of sources) {
    const text = input.sourceContentFor(source, true);
    if (text !== null) composed.setSourceContent(place(source), text);
  }
  const data = Buffer.from(composed.toString()).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${data}`;
}

interface Mapped {
  map: RawSourceMap;
  mapPath: string;
}

function resolveFrom(mapPath: string): (source: string) => string {
  return (source) => new URL(source, pathToFileURL(mapPath)).href;
}

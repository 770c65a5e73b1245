import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RawSourceMap, SourceMapConsumer } from 'source-map';
import type { Origin as PluginOrigin } from '../../babel-plugin/compiled/origin.ts';
import { originPath } from './origin-path.ts';

/** Where the positions of a compiled file come from, by its source map. */
export interface Origin extends PluginOrigin {
  /** Originals that are nowhere to be found: what was compiled from them is not measured. */
  missing: string[];
  /** The map itself, and where it stands. */
  map: RawSourceMap;
  mapPath: string;
  /** Where the comment begins that names the map. */
  commentAt: number;
}

/**
 * What is known of a file's origin; `wrong` says why its source map cannot be used.
 * `reads` are the files that were read for it: the map, and originals.
 */
export type Found = { origin: Origin; reads: string[] } | { wrong: string; map: string; reads: string[] };

const IN_FILE = 'in the file';

/** The origin of a JavaScript file by its source map; undefined when it has none. */
export function findOrigin(path: string, text: string, root: string): Found | undefined {
  const comment = mappingComment(text);
  if (comment === undefined) return undefined;
  const reads: string[] = [];
  let map = IN_FILE;
  try {
    if (!comment.url.startsWith('data:')) {
      map = locate(comment.url, path);
      reads.push(map);
    }
    const raw = parse(map === IN_FILE ? decodeData(comment.url) : readFileSync(map, 'utf8'));
    const at = map === IN_FILE ? path : map;
    const origin = decode(raw, { folder: dirname(at), path, root }, text, reads);
    return { origin: { ...origin, map: raw, mapPath: at, commentAt: comment.at }, reads };
  } catch (error) {
    return { wrong: explain(error as NodeJS.ErrnoException), map, reads };
  }
}

/** The texts that a file was compiled from, as far as its source map tells them; none when it has none. */
export function originalTexts(path: string, text: string, root: string): string[] {
  const url = mappingComment(text)?.url;
  if (url === undefined) return [];
  try {
    const map = url.startsWith('data:') ? path : locate(url, path);
    const consumer = consumerOf(parse(map === path ? decodeData(url) : readFileSync(map, 'utf8')));
    return sourcesOf(consumer, { folder: dirname(map), path, root }, []).sources.map((source) => source.text);
  } catch {
    return [];
  }
}

/** The last comment that names a source map, where nothing but comments and blanks follows. */
function mappingComment(text: string): { url: string; at: number } | undefined {
  // Only the end is searched: in the code before, as in a compiler's own, the words may stand in strings.
  const at = Math.max(text.lastIndexOf('//# sourceMappingURL='), text.lastIndexOf('//@ sourceMappingURL='));
  const block = Math.max(text.lastIndexOf('/*# sourceMappingURL='), text.lastIndexOf('/*@ sourceMappingURL='));
  const start = Math.max(at, block);
  if (start < 0) return undefined;
  const rest = text.slice(start + '//# sourceMappingURL='.length);
  const [url] = /^[^\s'"`]*/.exec(rest) as RegExpExecArray;
  const after = rest.slice(url.length).replace(/^[^\S\n]*\*\//, '');
  const isLast = /^\s*(?:\/\/[^\n]*(?:\n\s*|$)|\/\*[\s\S]*?\*\/\s*)*$/.test(after);
  return isLast && url !== '' ? { url: url.replace(/\*\/$/, ''), at: start } : undefined;
}

function decodeData(url: string): string {
  const comma = url.indexOf(',');
  if (comma < 0) throw new Error('its data URL has no data');
  const data = url.slice(comma + 1);
  const base64 = /;base64$/i.test(url.slice(0, comma));
  return base64 ? Buffer.from(data, 'base64').toString('utf8') : decodeURIComponent(data);
}

function locate(url: string, path: string): string {
  const { href, protocol } = new URL(url, pathToFileURL(path));
  if (protocol !== 'file:') throw new Error(`it is at ${protocol}//, which is not read`);
  return fileURLToPath(href.replace(/[?#].*$/, ''));
}

function parse(json: string): RawSourceMap {
  // Some servers put a line in front against being run as a script.
  const raw = JSON.parse(json.replace(/^\)\]\}'[^\n]*\n/, '')) as RawSourceMap;
  if (raw === null || typeof raw !== 'object') throw new Error('it is no source map');
  if (Number(raw.version) !== 3) throw new Error(`its version is ${raw.version ?? 'missing'}, not 3`);
  return raw;
}

/** 0.6 is the last version that decodes at once; hooks cannot wait for WebAssembly. */
function consumerOf(raw: RawSourceMap): SourceMapConsumer {
  const library = require('source-map') as typeof import('source-map');
  return new library.SourceMapConsumer(raw);
}

interface Place {
  /** Of the map. */
  folder: string;
  /** Of the compiled file. */
  path: string;
  root: string;
}

function decode(
  raw: RawSourceMap,
  place: Place,
  text: string,
  reads: string[],
): Omit<Origin, 'map' | 'mapPath' | 'commentAt'> {
  const consumer = consumerOf(raw);
  const { index, sources, missing } = sourcesOf(consumer, place, reads);
  const origin = { sources, missing, lines: [] as number[][] };
  if (origin.sources.length === 0) {
    const [first] = origin.missing;
    throw new Error(first === undefined ? 'it names no original' : `its original ${first} does not exist`);
  }
  const ends = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.length);
  const originalEnds = origin.sources.map((source) =>
    source.text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.length),
  );
  let mappings = 0;
  consumer.eachMapping((mapping) => {
    const { generatedLine, generatedColumn, source, originalLine, originalColumn } = mapping;
    mappings++;
    const known = source == null ? undefined : index.get(source);
    if (generatedLine > ends.length) throw new Error('it maps lines that the compiled file does not have');
    // Beyond the end of a line is a slip of a compiler, not another file.
    if (generatedColumn > ends[generatedLine - 1]) return;
    origin.lines[generatedLine - 1] ??= [];
    const line = origin.lines[generatedLine - 1];
    if (known === undefined || known < 0 || originalLine == null) {
      line.push(generatedColumn, -1, 0, 0);
      return;
    }
    if (originalLine > originalEnds[known].length) {
      throw new Error(`it maps to lines that ${origin.sources[known].path} does not have`);
    }
    const column = Math.min(originalColumn, originalEnds[known][originalLine - 1]);
    line.push(generatedColumn, known, originalLine, column);
  });
  if (mappings === 0 && !isEmpty(text)) throw new Error('it maps nothing');
  return origin;
}

/** Whether a compiled file holds nothing but what says that it is a module, as one of types only. */
function isEmpty(text: string): boolean {
  const code = text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
  return /^\s*(?:["']use strict["'];?\s*)?(?:Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);?|export\s*\{\s*\};?)?\s*$/.test(
    code,
  );
}

/** The originals of a map, and the index of each by the name that its mappings use. */
function sourcesOf(consumer: SourceMapConsumer, place: Place, reads: string[]) {
  const index = new Map<string, number>();
  const found = { sources: [] as Origin['sources'], missing: [] as string[] };
  for (const name of (consumer as unknown as { sources: string[] }).sources) {
    const content = consumer.sourceContentFor(name, true) ?? undefined;
    index.set(name, addSource(found, name, content, place, reads));
  }
  return { index, ...found };
}

/** Adds an original; -1 for those that are made up by a bundler, or not to be had. */
function addSource(
  origin: Pick<Origin, 'sources' | 'missing'>,
  name: string,
  content: string | undefined,
  place: Place,
  reads: string[],
): number {
  const path = originPath(name, place);
  if (path === undefined) return -1;
  let onDisk: string | undefined;
  try {
    onDisk = readFileSync(path, 'utf8');
    reads.push(path);
  } catch {}
  const text = content ?? onDisk?.replace(/^\uFEFF/, '');
  if (text === undefined) {
    origin.missing.push(path);
    return -1;
  }
  return origin.sources.push({ path, text, embed: text !== onDisk }) - 1;
}

/** What the user should know about a file's source map. */
export function originWarnings(path: string, found: Found | undefined): string[] {
  if (found === undefined) return [];
  if ('wrong' in found) {
    const { map, wrong } = found;
    const which = map === IN_FILE ? 'the source map in it' : `its source map ${map}`;
    return [`${path}: ${which} cannot be used: ${wrong}; the compiled file is shown`];
  }
  const { missing } = found.origin;
  if (missing.length === 0) return [];
  const [first] = missing;
  const others = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
  return [`${path}: its original ${first}${others} does not exist; what was compiled from it is not measured`];
}

function explain(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'it does not exist';
  if (error instanceof SyntaxError) return 'it is no JSON';
  if (error.code === 'EACCES' || error.code === 'EISDIR') return `it cannot be read (${error.code})`;
  return error.message.split('\n')[0];
}

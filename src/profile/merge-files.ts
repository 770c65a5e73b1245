import { compareFiles, compareFunctions, fileKey, functionKey } from './identity.ts';
import type { ProfileFile, ProfileFunction, ProfileLine } from './types.ts';
import { first, mergeUnknownFields } from './unknown-fields.ts';

const FILE_FIELDS = new Set(['path', 'sha256', 'source', 'functions']);
const FUNCTION_FIELDS = new Set(
  'name kind line column endLine endColumn calls primitiveCalls timeNs selfNs awaitNs maxDepth lines'.split(' '),
);
const LINE_FIELDS = new Set('line hits timeNs selfNs awaitNs endLine continues'.split(' '));

/**
 * Sums the counters of files with the same path and content, function by function and line by line; files with the
 * same path and different content stay apart. The result is sorted and does not depend on the order of the input.
 */
export function mergeFiles(files: readonly ProfileFile[]): ProfileFile[] {
  const sorted = files.map((file) => ({ ...file, functions: mergeFunctions(file.functions) }));
  return sumBy(sorted, fileKey, mergeFile).sort(compareFiles);
}

function mergeFile(a: ProfileFile, b: ProfileFile): ProfileFile {
  const source = first(a.source, b.source);
  return {
    ...mergeUnknownFields(a, b, FILE_FIELDS),
    path: a.path,
    sha256: a.sha256,
    ...(source === undefined ? {} : { source }),
    functions: mergeFunctions([...a.functions, ...b.functions]),
  };
}

function mergeFunctions(functions: readonly ProfileFunction[]): ProfileFunction[] {
  return sumBy(functions, functionKey, mergeFunction).sort(compareFunctions);
}

function mergeFunction(a: ProfileFunction, b: ProfileFunction): ProfileFunction {
  const counted = a.primitiveCalls !== undefined && b.primitiveCalls !== undefined;
  return {
    ...mergeUnknownFields(a, b, FUNCTION_FIELDS),
    name: a.name,
    kind: a.kind,
    line: a.line,
    column: a.column,
    endLine: a.endLine,
    ...(a.endColumn === undefined ? {} : { endColumn: a.endColumn }),
    calls: a.calls + b.calls,
    ...(counted ? { primitiveCalls: a.primitiveCalls! + b.primitiveCalls! } : {}),
    timeNs: a.timeNs + b.timeNs,
    selfNs: a.selfNs + b.selfNs,
    awaitNs: a.awaitNs + b.awaitNs,
    maxDepth: Math.max(a.maxDepth, b.maxDepth),
    lines: sumBy([...a.lines, ...b.lines], (line) => line.line, mergeLine).sort((x, y) => x.line - y.line),
  };
}

function mergeLine(a: ProfileLine, b: ProfileLine): ProfileLine {
  const endLine = Math.max(a.endLine ?? 0, b.endLine ?? 0);
  const continues = a.continues && b.continues ? Math.min(a.continues, b.continues) : 0;
  return {
    ...mergeUnknownFields(a, b, LINE_FIELDS),
    line: a.line,
    hits: a.hits + b.hits,
    timeNs: a.timeNs + b.timeNs,
    selfNs: a.selfNs + b.selfNs,
    awaitNs: a.awaitNs + b.awaitNs,
    ...(endLine > 0 ? { endLine } : {}),
    ...(continues > 0 ? { continues } : {}),
  };
}

function sumBy<T>(items: readonly T[], keyOf: (item: T) => string | number, merge: (a: T, b: T) => T): T[] {
  const byKey = new Map<string | number, T>();
  for (const item of items) {
    const key = keyOf(item);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? item : merge(known, item));
  }
  return [...byKey.values()];
}

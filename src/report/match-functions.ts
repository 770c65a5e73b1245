import { createSelector } from '../../babel-plugin/select.ts';
import { LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { functionKey } from '../profile/identity.ts';
import type { Profile, ProfileFile, ProfileFunction } from '../profile/types.ts';
import { collectFunctions, type FunctionEntry } from './call-graph.ts';
import { harmless } from './harmless.ts';

/**
 * The functions of a profile that a pattern means: `parse`, `Parser.*`, `src/a.ts:parse*`, matched as `lprof run
 * --function` does, or the innermost function around a line, `src/a.ts:12`.
 * @throws LprofError with the nearest names when it means none
 */
export function matchFunctions(profile: Profile, pattern: string): FunctionEntry[] {
  const all = collectFunctions(profile);
  const found = findFunctions(all, pattern);
  if (found.length === 0) throw noFunction(all, pattern);
  return found;
}

function findFunctions(all: readonly FunctionEntry[], pattern: string): FunctionEntry[] {
  const [, path, line] = /^(.+):(\d+)$/.exec(pattern) ?? [];
  return path === undefined ? byName(all, pattern) : atLine(all, path, Number(line));
}

/** A pattern for the function that runs on a line: the place where that is enough, else its name. */
export function patternFor(profile: Profile, { path }: ProfileFile, fn: ProfileFunction, line: number): string {
  const found = findFunctions(collectFunctions(profile), `${path}:${line}`);
  const isFound = found.length === 1 && functionKey(found[0]!.fn) === functionKey(fn);
  return isFound ? `${path}:${line}` : `${path}:${fn.name}`;
}

function byName(all: readonly FunctionEntry[], pattern: string): FunctionEntry[] {
  return all.filter(({ file, fn }) => createSelector({ functions: [pattern] }, file.path, '').byName(fn.name));
}

/** In each file that the path means, the function that begins last of those that hold the line. */
function atLine(all: readonly FunctionEntry[], path: string, line: number): FunctionEntry[] {
  const innermost = new Map<unknown, FunctionEntry>();
  for (const entry of all) {
    const { file, fn } = entry;
    const isIn = fn.line <= line && line <= fn.endLine;
    if (isIn && (file.path === path || createSelector({ files: [path] }, file.path, '').byName('')))
      innermost.set(file, entry);
  }
  return [...innermost.values()];
}

function noFunction(all: readonly FunctionEntry[], pattern: string): LprofError {
  const word = pattern.slice(pattern.lastIndexOf(':') + 1).replaceAll('*', '');
  const names = nearest(
    word,
    all.map(({ fn }) => fn.name),
    3,
  ).map((name) => {
    const { file, fn } = all.find((each) => each.fn.name === name)!;
    return harmless(`${name} (${file.path}:${fn.line})`);
  });
  return new LprofError(
    `no function of the profile matches '${pattern}'`,
    names.length > 0 ? `Did you mean ${names.join(', ')}?` : 'lprof functions lists them',
  );
}

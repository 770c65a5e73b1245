import { createSelector } from '../../babel-plugin/select.ts';
import { LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Profile, ProfileFile, ProfileFunction } from '../profile/types.ts';
import { harmless } from './harmless.ts';
import { matchFunctions } from './match-functions.ts';

/** The part of a profile that is looked at: what fits all that is given. */
export interface Focus {
  /** Patterns as of `lprof run --function`, or `FILE:LINE`. */
  functions?: readonly string[];
  /** Globs as of `lprof run --file`. */
  files?: readonly string[];
  lines?: LineRange;
}

/** First and last line. */
export interface LineRange {
  from: number;
  to: number;
}

/** The range that `10-40`, `10-` or `10` means. @throws LprofError for anything else */
export function parseLines(text: string): LineRange {
  const [, from, dash, to] = /^(\d{1,9})(?:(-)(\d{1,9})?)?$/.exec(text) ?? [];
  const range = { from: Number(from), to: Number(to ?? (dash === undefined ? from : Number.POSITIVE_INFINITY)) };
  if (range.from >= 1 && range.to >= range.from) return range;
  throw new LprofError(
    `--lines takes a range of line numbers, not '${text}'`,
    'For example --lines 10-40 or --lines 10',
  );
}

/** The focus in words: `functions matching 'parse*' in 'src/a.ts', lines 10-40`. */
export function describeFocus({ functions = [], files = [], lines }: Focus): string {
  const quoted = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');
  const parts: string[] = [];
  if (functions.length > 0) parts.push(`functions matching ${quoted(functions)}`);
  else if (files.length > 0) parts.push('functions');
  if (files.length > 0) parts.push(`in ${quoted(files)}`);
  const text = parts.join(' ');
  return [...(text === '' ? [] : [text]), ...(lines === undefined ? [] : [describeLines(lines)])].join(', ');
}

function describeLines({ from, to }: LineRange): string {
  if (to === from) return `line ${from}`;
  return Number.isFinite(to) ? `lines ${from}-${to}` : `lines from ${from}`;
}

/**
 * The functions of the profile that the focus chooses, those within them too, with the lines in its range. Indexes of
 * calls are those of the whole profile.
 * @throws LprofError when nothing is left, with the nearest names
 */
export function focusProfile(profile: Profile, { functions = [], files = [], lines }: Focus): Profile {
  const named = functions.flatMap((pattern) => matchFunctions(profile, pattern));
  const matching = new Set(named.map(({ fn }) => fn));
  const chosen = (file: ProfileFile, fn: ProfileFunction) =>
    functions.length === 0 || matching.has(fn) || named.some((each) => each.file === file && isWithin(fn, each.fn));
  const inFiles = profile.files.filter(
    (file) => files.length === 0 || createSelector({ files: [...files] }, file.path, '').byName(''),
  );
  if (inFiles.length === 0) throw noFile(profile, files);
  const kept = inFiles
    .map((file) => ({
      ...file,
      functions: file.functions.filter((fn) => chosen(file, fn)).flatMap((fn) => cut(fn, lines)),
    }))
    .filter((file) => file.functions.length > 0);
  if (kept.length === 0) {
    throw new LprofError(
      `the profile has no ${describeFocus({ functions, files, lines })}`,
      'All that is given has to fit; lprof functions lists what there is',
    );
  }
  return { ...profile, files: kept };
}

function isWithin(inner: ProfileFunction, outer: ProfileFunction): boolean {
  if (outer.kind === 'module' || inner.kind === 'module') return false;
  const begins = inner.line > outer.line || (inner.line === outer.line && inner.column > outer.column);
  const ends =
    inner.endLine < outer.endLine ||
    (inner.endLine === outer.endLine && (inner.endColumn ?? 0) <= (outer.endColumn ?? 0));
  return begins && ends;
}

/** The function with its lines in the range; none when it has no part there. */
function cut(fn: ProfileFunction, range: LineRange | undefined): ProfileFunction[] {
  if (range === undefined) return [fn];
  if (fn.endLine < range.from || fn.line > range.to) return [];
  return [{ ...fn, lines: fn.lines.filter(({ line }) => range.from <= line && line <= range.to) }];
}

function noFile(profile: Profile, globs: readonly string[]): LprofError {
  const paths = profile.files.map(({ path }) => path);
  const names = globs.flatMap((glob) => nearest(glob.replaceAll('*', ''), paths, 3)).map(harmless);
  return new LprofError(
    `no file of the profile matches '${globs.join("', '")}'`,
    names.length > 0
      ? `Did you mean ${names.join(', ')}?`
      : `It has ${paths.slice(0, 8).map(harmless).join(', ') || 'none'}`,
  );
}

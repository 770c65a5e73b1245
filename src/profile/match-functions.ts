import { type Matching, pairAlike, pairEqual } from './match-pairs.ts';
import { type Bag, bagOf, similarity, wordsOf } from './similarity.ts';
import type { ProfileFile, ProfileFunction } from './types.ts';

/** A function with its file, and what it is recognised by. */
export interface Known {
  file: ProfileFile;
  fn: ProfileFunction;
  /** Lines of its text; undefined where the source is not in the profile. */
  text: string[] | undefined;
}

/** From so alike a renamed or moved thing is the same. */
const ALIKE_FILE = 0.5;
const ALIKE_FUNCTION = 0.6;
/** Functions within functions, on average over a file's lines; only a file that was made to exhaust memory has more. */
const MOST_NESTED = 100;
/** Characters of text from which a function can be recognised in another file. */
const RECOGNISED = 40;

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

/**
 * Finds the functions of one version of a program in another. Files: by path, by content, then the most alike ones.
 * Functions, first within matched files, then everywhere: by kind, name and text, by name, by text, then the most alike.
 */
export function matchFunctions(before: readonly ProfileFile[], after: readonly ProfileFile[]): Matching<Known> {
  const files = matchFiles(before, after);
  const result: Matching<Known> = { pairs: [], before: [], after: [] };
  const words = lazily((known: Known) => wordsOf(textOf(known) ?? ''));
  for (const [a, b] of files.pairs) {
    const { pairs, ...left } = matchAmong({ pairs: [], before: knownOf(a), after: knownOf(b) }, words);
    for (const pair of pairs) result.pairs.push(pair);
    result.before.push(...left.before);
    result.after.push(...left.after);
  }
  result.before.push(...files.before.flatMap(knownOf));
  result.after.push(...files.after.flatMap(knownOf));
  // What every file has, and what is written a hundred times, is not recognised in another file.
  const known = (each: Known) => each.fn.kind !== 'module' && (textOf(each)?.length ?? 0) >= RECOGNISED;
  const moved = matchAmong(
    { pairs: [], before: result.before.filter(known), after: result.after.filter(known) },
    words,
  );
  return {
    pairs: [...result.pairs, ...moved.pairs],
    before: [...result.before.filter((each) => !known(each)), ...moved.before],
    after: [...result.after.filter((each) => !known(each)), ...moved.after],
  };
}

function knownOf(file: ProfileFile): Known[] {
  const lines = file.source?.split(LINE_BREAK) ?? [];
  const spanned = file.functions.reduce((sum, fn) => sum + Math.min(fn.endLine, lines.length) - fn.line + 1, 0);
  const hasText = lines.length > 0 && spanned <= MOST_NESTED * lines.length;
  return file.functions.map((fn) => ({ file, fn, text: hasText ? lines.slice(fn.line - 1, fn.endLine) : undefined }));
}

function matchFiles(before: readonly ProfileFile[], after: readonly ProfileFile[]): Matching<ProfileFile> {
  const bags = lazily(({ source = '' }: ProfileFile) => bagOf(linesOfText(source)));
  const alike = (a: ProfileFile, b: ProfileFile) => (a.source && b.source ? similarity(bags(a), bags(b)) : 0);
  let matching: Matching<ProfileFile> = { pairs: [], before: [...before], after: [...after] };
  matching = pairEqual(matching, ({ path, sha256 }) => `${path}\0${sha256}`);
  matching = pairEqual(matching, ({ path }) => path);
  matching = pairEqual(matching, ({ sha256 }) => sha256);
  return pairAlike(matching, alike, ALIKE_FILE);
}

/** The lines that tell a text from others. */
function linesOfText(source: string): string[] {
  return source.split(LINE_BREAK).flatMap((line) => (/\w/.test(line) ? [line.trim()] : []));
}

function matchAmong(matching: Matching<Known>, words: (known: Known) => Bag): Matching<Known> {
  const name = ({ fn }: Known) => `${fn.kind} ${fn.name}`;
  let found = pairEqual(matching, (known) => `${name(known)}\0${textOf(known)}`);
  found = pairEqual(found, uniqueOnly(found, name));
  found = pairEqual(found, textOf);
  found = pairAlike(
    found,
    (a, b) => (a.fn.kind === b.fn.kind && a.text && b.text ? similarity(words(a), words(b)) : 0),
    ALIKE_FUNCTION,
  );
  return pairEqual(found, (known) => (known.fn.name.includes('<anonymous>') ? undefined : name(known)));
}

/** The key of what is there once on each side, and undefined for the others. */
function uniqueOnly<T>({ before, after }: Matching<T>, keyOf: (item: T) => string): (item: T) => string | undefined {
  const [a, b] = [bagOf(before.map(keyOf)), bagOf(after.map(keyOf))];
  return (item) => (a.get(keyOf(item)) === 1 && b.get(keyOf(item)) === 1 ? keyOf(item) : undefined);
}

/** The text without its indentation; of one line only what is the function's own. */
function textOf({ fn, text }: Known): string | undefined {
  if (text === undefined) return undefined;
  if (text.length === 1) return text[0]!.slice(fn.column, fn.endColumn);
  return text.map((line) => line.trim()).join('\n');
}

function lazily<T extends object, R>(make: (item: T) => R): (item: T) => R {
  const made = new WeakMap<T, R>();
  return (item) => {
    if (!made.has(item)) made.set(item, make(item));
    return made.get(item)!;
  };
}

import { LprofError } from '../errors.ts';
import { type Given, type Option, parseOptions } from './options.ts';
import { RUN_OPTIONS } from './run-options.ts';

/** Says what `LPROF` is, below every complaint about it. */
const HINT = 'LPROF holds options of lprof run, such as LPROF="-f parse --clock exact"; see lprof run --help';

/**
 * The options in the environment variable `LPROF`, written as on the command line.
 * @returns undefined when it is not set or empty
 * @throws LprofError that names LPROF as the place
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Given | undefined {
  if (!env.LPROF?.trim()) return undefined;
  const { rest, ...given } = parse(splitWords(env.LPROF));
  if (rest.length > 0) throw new LprofError(`LPROF: '${rest[0]}' is no option`, HINT);
  const options: readonly Option[] = RUN_OPTIONS;
  const wrong = options.find(
    ({ name, only }) => only === 'command line' && (given.switches.has(name) || given.values.has(name)),
  );
  if (wrong !== undefined) throw new LprofError(`LPROF: --${wrong.name} has its place on the command line only`, HINT);
  return given;
}

function parse(words: string[]) {
  try {
    const parsed = parseOptions(words, RUN_OPTIONS, 'run');
    if (!parsed.switches.has('help')) return parsed;
  } catch (error) {
    throw error instanceof LprofError ? new LprofError(`LPROF: ${error.message}`, HINT) : error;
  }
  throw new LprofError('LPROF: --help has its place on the command line only', HINT);
}

/**
 * Words as a shell takes them apart: white space separates, quotes of both kinds and a backslash join.
 * @throws LprofError when a quote is not closed
 */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  const piece = /\s+|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|(['"\\])/g;
  let word: string | undefined;
  for (const [, single, double, escaped, plain, open] of text.matchAll(piece)) {
    if (open !== undefined) throw new LprofError(`LPROF: ${open} stands alone; a quote is not closed`, HINT);
    const part = single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain;
    if (part !== undefined) word = (word ?? '') + part;
    else {
      if (word !== undefined) words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}

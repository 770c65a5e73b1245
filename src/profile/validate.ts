import { LprofError } from '../errors.ts';
import { LARGEST } from './amount.ts';
import { describe } from './describe.ts';
import type { Profile } from './types.ts';

/** What is wrong with a value, and where in it, as `.functions[0].line`; the place is put together on the way out. */
interface Problem {
  where: string;
  what: string;
}

/** Checks one value; undefined when it is right. */
type Check = (value: unknown) => Problem | undefined;

/**
 * Checks the shape of a parsed profile file, leaving unknown fields alone.
 *
 * @throws LprofError that names the field that is wrong
 */
export function validateProfile(value: unknown, name: string): Profile {
  const problem = checkProfile(value) ?? checkCalls((value as Profile).files);
  if (problem === undefined) return value as Profile;
  const where = problem.where.replace(/^\./, '');
  throw new LprofError(`${name} is not a valid profile: ${where} ${problem.what}`, 'Write it again with lprof run.');
}

const text = check('a text', (value) => typeof value === 'string');
const flag = check('true or false', (value) => typeof value === 'boolean');
const amount = check('a number that is not negative', (value) => isAmount(value));
const whole = check('a whole number from 0', (value) => isAmount(value) && Number.isInteger(value));
const integer = check('an integer', (value) => Number.isSafeInteger(value));
const place = check('a whole number from 0', (value) => Number.isSafeInteger(value) && (value as number) >= 0);
const lineNumber = check('a line number from 1', (value) => Number.isSafeInteger(value) && (value as number) >= 1);

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= LARGEST;
}

const checkCall = shape({ file: place, function: place, calls: whole, timeNs: whole, selfNs: whole });

const checkLine = shape({
  line: lineNumber,
  hits: whole,
  timeNs: whole,
  selfNs: whole,
  awaitNs: whole,
  endLine: optional(lineNumber),
  continues: optional(lineNumber),
  calls: optional(list(checkCall)),
});

const checkFunction = shape({
  name: text,
  kind: text,
  line: lineNumber,
  column: place,
  endLine: lineNumber,
  endColumn: optional(place),
  calls: whole,
  primitiveCalls: optional(whole),
  timeNs: whole,
  selfNs: whole,
  awaitNs: whole,
  maxDepth: whole,
  lines: list(checkLine),
});

const checkExit = shape({ code: nullable(integer), signal: nullable(text) });

const checkRun = shape({
  argv: list(text),
  root: text,
  node: text,
  platform: text,
  cpus: whole,
  startedAt: text,
  wallNs: whole,
  exit: checkExit,
  complete: flag,
  clock: shape({
    kind: oneOf('shared', 'exact'),
    resolutionNs: amount,
    probeNs: amount,
    worstGapNs: amount,
    gapShare: amount,
  }),
  selection: shape({ rule: oneOf('patterns', 'marked', 'all'), patterns: list(text), from: optional(text) }),
  threads: list(
    shape({
      pid: place,
      threadId: place,
      parent: nullable(text),
      argv: optional(list(text)),
      node: optional(text),
      exit: optional(checkExit),
      complete: optional(flag),
      running: optional(flag),
      wallNs: whole,
      outsideNs: whole,
      gcNs: whole,
      overheadNs: optional(whole),
    }),
  ),
  warnings: optional(list(text)),
});

const checkProfile = shape({
  creator: text,
  run: checkRun,
  files: list(
    shape({
      path: text,
      sha256: text,
      source: optional(text),
      compiled: optional(text),
      functions: list(checkFunction),
    }),
  ),
});

/** What the calls refer to must be there. */
function checkCalls(files: Profile['files']): Problem | undefined {
  for (const [f, { functions }] of files.entries()) {
    for (const [i, { lines }] of functions.entries()) {
      for (const [l, { calls }] of lines.entries()) {
        const c = calls?.findIndex((call) => files[call.file]?.functions[call.function] === undefined) ?? -1;
        if (c < 0) continue;
        const { file, function: fn } = calls![c]!;
        const where = `files[${f}].functions[${i}].lines[${l}].calls[${c}]`;
        return { where, what: `refers to function ${fn} of file ${file}, which is not there` };
      }
    }
  }
  return undefined;
}

function check(expected: string, holds: (value: unknown) => boolean): Check {
  return (value) => (holds(value) ? undefined : mismatch(value, expected));
}

function oneOf(...allowed: string[]): Check {
  return check(`one of ${allowed.join(', ')}`, (value) => allowed.includes(value as string));
}

function optional(inner: Check): Check {
  return (value) => (value === undefined ? undefined : inner(value));
}

function nullable(inner: Check): Check {
  return (value) => (value === null ? undefined : inner(value));
}

function list(item: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return mismatch(value, 'a list');
    for (let i = 0; i < value.length; i++) {
      const problem = item(value[i]);
      if (problem !== undefined) return { ...problem, where: `[${i}]${problem.where}` };
    }
    return undefined;
  };
}

function shape(fields: Record<string, Check>): Check {
  const checks = Object.entries(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return mismatch(value, 'an object');
    for (const [key, inner] of checks) {
      const problem = inner((value as Record<string, unknown>)[key]);
      if (problem !== undefined) return { ...problem, where: `.${key}${problem.where}` };
    }
    return undefined;
  };
}

function mismatch(value: unknown, expected: string): Problem {
  const shown = value === undefined ? 'missing' : describe(value);
  return { where: '', what: `is ${shown}, expected ${expected}` };
}

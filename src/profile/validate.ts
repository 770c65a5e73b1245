import { LprofError } from '../errors.ts';
import type { Profile } from './types.ts';

/** Checks one value; `where` is its path in the file, such as `files[3].functions[0].line`. Throws a Mismatch. */
type Check = (value: unknown, where: string) => void;

class Mismatch extends Error {}

/**
 * Checks the shape of a parsed profile file, leaving unknown fields alone.
 *
 * @throws LprofError that names the field that is wrong
 */
export function validateProfile(value: unknown, name: string): Profile {
  try {
    checkProfile(value, '');
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    throw new LprofError(`${name} is not a valid profile: ${error.message}`, 'Write it again with lprof run.');
  }
  return value as Profile;
}

const text = check('a text', (value) => typeof value === 'string');
const flag = check('true or false', (value) => typeof value === 'boolean');
const amount = check('a number that is not negative', (value) => Number.isFinite(value) && (value as number) >= 0);
const integer = check('an integer', (value) => Number.isSafeInteger(value));
const column = check('a column from 0', (value) => Number.isSafeInteger(value) && (value as number) >= 0);
const lineNumber = check('a line number from 1', (value) => Number.isSafeInteger(value) && (value as number) >= 1);

const checkLine = shape({
  line: lineNumber,
  hits: amount,
  timeNs: amount,
  selfNs: amount,
  awaitNs: amount,
  endLine: optional(lineNumber),
  continues: optional(lineNumber),
});

const checkFunction = shape({
  name: text,
  kind: text,
  line: lineNumber,
  column,
  endLine: lineNumber,
  calls: amount,
  primitiveCalls: optional(amount),
  timeNs: amount,
  selfNs: amount,
  awaitNs: amount,
  maxDepth: amount,
  lines: list(checkLine),
});

const checkRun = shape({
  argv: list(text),
  root: text,
  node: text,
  platform: text,
  cpus: amount,
  startedAt: text,
  wallNs: amount,
  exit: shape({ code: nullable(integer), signal: nullable(text) }),
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
      pid: integer,
      threadId: integer,
      parent: nullable(text),
      wallNs: amount,
      outsideNs: amount,
      gcNs: amount,
      overheadNs: optional(amount),
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

function check(expected: string, holds: (value: unknown) => boolean): Check {
  return (value, where) => {
    if (!holds(value)) fail(where, value, expected);
  };
}

function oneOf(...allowed: string[]): Check {
  return check(`one of ${allowed.join(', ')}`, (value) => allowed.includes(value as string));
}

function optional(inner: Check): Check {
  return (value, where) => value !== undefined && inner(value, where);
}

function nullable(inner: Check): Check {
  return (value, where) => value !== null && inner(value, where);
}

function list(item: Check): Check {
  return (value, where) => {
    if (!Array.isArray(value)) fail(where, value, 'a list');
    for (let i = 0; i < (value as unknown[]).length; i++) item((value as unknown[])[i], `${where}[${i}]`);
  };
}

function shape(fields: Record<string, Check>): Check {
  const checks = Object.entries(fields);
  return (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(where, value, 'an object');
    for (const [key, inner] of checks) {
      const field = Object.hasOwn(value as object, key) ? (value as Record<string, unknown>)[key] : undefined;
      inner(field, where === '' ? key : `${where}.${key}`);
    }
  };
}

function fail(where: string, value: unknown, expected: string): never {
  const shown = value === undefined ? 'missing' : describe(value);
  throw new Mismatch(`${where} is ${shown}, expected ${expected}`);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'number') return String(value);
  const json = JSON.stringify(value);
  return json.length > 40 ? `${json.slice(0, 39)}…` : json;
}

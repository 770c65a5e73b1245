import { LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { compareText } from '../profile/identity.ts';

/** The figures of a function, or of its calls from one line, as a row of a table. */
export interface CallRow {
  name: string;
  path: string;
  line: number;
  calls: number;
  /** Calls while none of the function was on the stack; undefined when they were not counted. */
  primitiveCalls?: number;
  selfNs: number;
  timeNs: number;
  awaitNs?: number;
}

/** What rows are ordered by: figures with the largest first, text and lines from the smallest on. */
export type CallKey = keyof typeof KEYS;

interface Key {
  /** As the head of the table says it. */
  text: string;
  compare: (a: CallRow, b: CallRow) => number;
}

const largest = (text: string, amount: (row: CallRow) => number): Key => ({
  text,
  compare: (a, b) => amount(b) - amount(a),
});

const KEYS = {
  self: largest('self time', (row) => row.selfNs),
  time: largest('time with callees', (row) => row.timeNs),
  calls: largest('calls', (row) => row.calls),
  primitive: largest('primitive calls', primitiveOf),
  'per-call': largest('time with callees per call', (row) => row.timeNs / Math.max(1, primitiveOf(row))),
  'self-per-call': largest('self time per call', (row) => row.selfNs / Math.max(1, row.calls)),
  await: largest('await', (row) => row.awaitNs ?? 0),
  name: { text: 'name', compare: (a, b) => compareText(a.name, b.name) },
  file: { text: 'file', compare: (a, b) => compareText(a.path, b.path) },
  line: { text: 'line', compare: (a, b) => a.line - b.line },
} as const satisfies Record<string, Key>;

/**
 * The names of Python's pstats. Of these `time` is missing: there it means self (`tottime`), here it is the time with
 * callees, as everywhere in lprof; the head of each table says in words what the order is.
 */
const ALIASES: Readonly<Record<string, readonly CallKey[]>> = {
  ncalls: ['calls'],
  pcalls: ['primitive'],
  tottime: ['self'],
  cumtime: ['time'],
  cumulative: ['time'],
  filename: ['file'],
  module: ['file'],
  nfl: ['name', 'file', 'line'],
  stdname: ['file', 'line', 'name'],
};

/** The names that `--sort` takes, ours first. */
export const SORT_NAMES: readonly string[] = [...Object.keys(KEYS), ...Object.keys(ALIASES)];

/** The calls that began outside of any other of the function, as far as that was counted. */
export function primitiveOf({ calls, primitiveCalls }: CallRow): number {
  return primitiveCalls ?? calls;
}

/** The keys that `cumtime,name` or an unambiguous beginning (`cum`) means. @throws LprofError for an unknown name */
export function parseCallKeys(text: string): CallKey[] {
  return text.split(',').flatMap((name) => keysOf(name.trim().toLowerCase()));
}

function keysOf(name: string): readonly CallKey[] {
  const exact = meaning(name);
  if (exact !== undefined) return exact;
  const begun = name === '' ? [] : SORT_NAMES.filter((each) => each.startsWith(name)).map((each) => meaning(each)!);
  const meanings = new Set(begun.map(String));
  if (meanings.size === 1) return begun[0]!;
  if (meanings.size > 1) {
    const names = SORT_NAMES.filter((each) => each.startsWith(name)).join(', ');
    throw new LprofError(`--sort ${name} may mean ${names}`, 'Write a few letters more');
  }
  const [near] = nearest(name, SORT_NAMES, 1);
  throw new LprofError(
    `--sort takes no '${name}'${near === undefined ? '' : `; did you mean ${near}?`}`,
    `It takes ${Object.keys(KEYS).join(', ')}; several with commas; pstats' names work, too`,
  );
}

function meaning(name: string): readonly CallKey[] | undefined {
  if (Object.hasOwn(KEYS, name)) return [name as CallKey];
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
}

/** The rows in order of the keys, the first key first; rows that are equal in all keep their places. */
export function sortCallRows<Row extends CallRow>(
  rows: readonly Row[],
  keys: readonly CallKey[],
  reverse = false,
): Row[] {
  const sorted = [...rows].sort((a, b) => {
    for (const key of keys) {
      const order = KEYS[key].compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
  return reverse ? sorted.reverse() : sorted;
}

/** The order in words: `self time, then name`. */
export function describeOrder(keys: readonly CallKey[], reverse = false): string {
  return keys.map((key) => KEYS[key].text).join(', then ') + (reverse ? ', reversed' : '');
}

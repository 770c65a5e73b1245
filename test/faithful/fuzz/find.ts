import { check, type Difference, type Result } from './check.ts';
import { generate } from './generate/program.ts';
import type { Kind } from './generate/scope.ts';
import { type Counted, checkHits } from './hits.ts';
import type { Planted } from './instrument.ts';
import { shrink } from './shrink.ts';

export const KINDS: readonly Kind[] = ['cjs', 'strict', 'module', 'script'];

/** The kind of program that belongs to a seed. */
export const kindFor = (seed: number): Kind => KINDS[seed % KINDS.length];

/** What to try. */
export interface Search {
  seed: number;
  count: number;
  /** @default all in turn */
  kind?: Kind;
  /** Also compare the hits of every line with the engine's counts. */
  hits?: boolean;
  /** Milliseconds to spend on making a program smaller. @default 60,000 */
  shrinkMs?: number;
  /** Faults to put into what the instrumenter made. */
  planted?: Planted[];
  /** Returns true to end the search. */
  onFound(found: Found): boolean | undefined;
}

/** A program that differs when it is instrumented. */
export interface Found {
  kind: Kind;
  seed: number;
  /** As it was generated, and made smaller; `LINE` stands for the number of a line. */
  source: string;
  small: string;
  difference: Difference;
}

/** How many programs ended how. */
export type Tally = Record<'same' | 'different' | 'invalid' | 'endless', number>;

/** Programs whose hits are compared at once. */
const BATCH = 50;

/** Generates programs, runs each plain and instrumented, and makes those that differ smaller. */
export async function find(search: Search): Promise<Tally> {
  const { seed: first, count, planted, onFound } = search;
  const tally: Tally = { same: 0, different: 0, invalid: 0, endless: 0 };
  let over = false;
  let batch: { source: string; counted: Counted }[] = [];

  async function report(source: string, kind: Kind, seed: number, { what }: Difference): Promise<void> {
    const test = async (text: string) => (await look(text, kind, seed, what === 'hits')).difference;
    const small = await shrink(source, kind, what, test, search.shrinkMs);
    const difference = (await test(small)) ?? (await test(source))!;
    if (onFound({ kind, seed, source, small, difference }) === true) over = true;
  }

  async function look(source: string, kind: Kind, seed: number, hits: boolean): Promise<Result> {
    const result = await check(source, kind, seed, planted);
    if (!hits || result.counted === undefined) return result;
    const [[detail]] = await checkHits([result.counted]);
    return detail === undefined ? result : { difference: { what: 'hits', detail } };
  }

  async function flush(): Promise<void> {
    const problems = await checkHits(batch.map(({ counted }) => counted));
    for (const [i, { source, counted }] of batch.entries()) {
      const [detail] = problems[i];
      if (detail === undefined) continue;
      tally.same--;
      tally.different++;
      await report(source, counted.kind, counted.seed, { what: 'hits', detail });
    }
    batch = [];
  }

  for (let seed = first; seed < first + count && !over; seed++) {
    const kind = search.kind ?? kindFor(seed);
    const source = generate(seed, kind);
    const { difference, skipped, counted } = await look(source, kind, seed, false);
    tally[skipped ?? (difference === undefined ? 'same' : 'different')]++;
    if (difference !== undefined) await report(source, kind, seed, difference);
    if (search.hits && counted !== undefined) batch.push({ source, counted });
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return tally;
}

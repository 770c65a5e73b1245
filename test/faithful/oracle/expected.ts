import type { CountAt } from './coverage.ts';
import { COUNTER, type Marked } from './marks.ts';

/** Hits by function (`line:column` or `module`) and line. */
export type Hits = Map<string, Map<number, number>>;

/** What the engine counted. */
export interface Expected {
  hits: Hits;
  /** Calls by function. */
  calls: Map<string, number>;
}

/**
 * The hits that the engine counted in a marked program.
 * @param text what the engine ran: the marked text, or what a compiler made of it
 */
export function expectedHits({ marks, calls }: Marked, text: string, countAt: CountAt): Expected {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(COUNTER)) {
    const id = Number(match[1]);
    const digits = match.index + match[0].length - 1;
    counts.set(id, (counts.get(id) ?? 0) + countAt(digits));
  }
  const countOf = (id: number) => counts.get(id) ?? 0;
  return {
    hits: toHits(marks.map(({ fn, line, ids }) => [fn, line, ids.reduce((sum, id) => sum + countOf(id), 0)])),
    calls: new Map(calls.map(({ fn, id }) => [fn, countOf(id)])),
  };
}

/** The same by the engine's ranges of the untouched program: the count where a line's first statement begins. */
export function plainHits({ marks, calls }: Marked, countAt: CountAt): Expected {
  return {
    hits: toHits(marks.map(({ fn, line, offset }) => [fn, line, countAt(offset)])),
    calls: new Map(calls.map(({ fn, offset }) => [fn, countAt(offset)])),
  };
}

export function toHits(rows: Iterable<readonly [string, number, number]>): Hits {
  const hits: Hits = new Map();
  for (const [fn, line, count] of rows) {
    const own = hits.get(fn) ?? new Map<number, number>();
    hits.set(fn, own);
    own.set(line, (own.get(line) ?? 0) + count);
  }
  return hits;
}

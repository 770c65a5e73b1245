import type { Views } from './memory.ts';

/*
 * An edge is a function that a line has called. Who looks for one hashes both; edges are only ever added, by the program's
 * own thread, so that the clock thread can look while the program runs.
 */

const MOST = 1 << 18;
const PLACES = 2 * MOST;

/** Words of `edges` as plain data, for what is sent to the clock thread as text. */
export const EDGE_LAYOUT = {
  /** How many there are. */
  COUNT: 0,
  /** The hash table: an edge's number plus one, 0 in a free place. */
  TABLE: 16,
  MASK: PLACES - 1,
  /**
   * Of each edge the line, the function, and a mark: the last look that came across it, or how often it is on the stack.
   * Where its calls are counted in a cell: what counts the function's calls, and the cell.
   */
  KEYS: 16 + PLACES,
  KEY: 5,
  MARK: 2,
  COUNTER: 3,
  CELL: 4,
  MOST,
  /** Numbers of each edge in `edgeTimes`: calls, but for those in its cell; time; self. */
  TIMES: 3,
  TIME: 1,
  SELF: 2,
};

export const EDGE_WORDS = EDGE_LAYOUT.KEYS + EDGE_LAYOUT.KEY * MOST;
export const EDGE_NUMBERS = EDGE_LAYOUT.TIMES * MOST;

/**
 * The number of an edge, -1 when there is none. Its text is sent to the clock thread, so it uses nothing from outside.
 *
 * @param add make it, if there is room; by the program's thread only
 */
export function findEdge(
  edges: Views['edges'],
  { COUNT, TABLE, MASK, KEYS, KEY, MOST }: typeof EDGE_LAYOUT,
  line: number,
  fn: number,
  add: boolean,
): number {
  let place = (line * 31 + fn * 40503) | 0;
  place = (place ^ (place >>> 15)) & MASK;
  for (let edge = edges[TABLE + place]; edge !== 0; edge = edges[TABLE + place]) {
    const key = KEYS + (edge - 1) * KEY;
    if (edges[key] === line && edges[key + 1] === fn) return edge - 1;
    place = (place + 1) & MASK;
  }
  const edge = edges[COUNT];
  if (!add || edge >= MOST) return -1;
  edges[KEYS + edge * KEY] = line;
  edges[KEYS + edge * KEY + 1] = fn;
  edges[COUNT] = edge + 1;
  edges[TABLE + place] = edge + 1;
  return edge;
}

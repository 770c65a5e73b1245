import type { Copy } from './attached-files.ts';
import { EDGE_LAYOUT, type findEdge } from './edges.ts';
import {
  FLOAT,
  FLOATS,
  FUNCTION_NUMBERS,
  INT,
  OUTSIDE,
  OVERHEAD,
  STACK_END,
  STACK_START,
  TIMES,
  type Views,
} from './memory.ts';

/** How often somebody looks who does not sleep between looks, nanoseconds. */
export const PERIOD_NS = 2000;

/** The layout of the memory as plain data: the text of what watches is sent to the clock thread. */
export const WATCH_LAYOUT = {
  INT,
  FLOAT,
  TIMES,
  FLOATS,
  OUTSIDE,
  OVERHEAD,
  STACK_START,
  STACK_END,
  DEPTH: FUNCTION_NUMBERS.depth,
  MAX_DEPTH: FUNCTION_NUMBERS.maxDepth,
  EDGE: EDGE_LAYOUT,
  PERIOD_NS,
};

/** The numbers as they were, from the slot `OUTSIDE` on. */
export type Before = Pick<Copy, 'floats' | 'edgeTimes'>;

export interface Watcher {
  /**
   * @param now of the monotonic clock, nanoseconds
   * @param sure nothing else than what runs now has run since the last look
   */
  look(now: number, sure?: boolean): void;
  /**
   * Charges what is left of gaps to the measured lines and functions that were seen since the numbers were copied last; to
   * be called while nobody looks.
   */
  pay(before?: Before): void;
}

/**
 * Creates what looks at a running program from another thread and charges the time since its last look: to the line that
 * runs (self), and once to each line and function on the stack, however often it is there. Its text is sent to the clock
 * thread, so it uses nothing from outside.
 *
 * @param find `findEdge`
 *
 * The program goes on meanwhile. A line is one word, so the self is right; it is read first: read behind the
 * stack it is often the one before, most likely as a read of memory holds up the program's next stores there. Of the stack, the frames near
 * the top may change between two reads; what a call loses of its time to the next call in the same frame, it gains from the
 * one before: on average nothing. Where the thread was kept from looking, the looks that follow count for more until the
 * gap is made up for.
 */
export function createWatcher(memory: Views, layout: typeof WATCH_LAYOUT, find: typeof findEdge): Watcher {
  const { ints, floats, owners, marks, edges, edgeTimes } = memory;
  const { FLOATS, OUTSIDE, OVERHEAD, STACK_START, STACK_END, DEPTH, MAX_DEPTH, PERIOD_NS, EDGE } = layout;
  const { line: LINE, top: TOP, looks: LOOKS, busy: BUSY, used: USED, entries: ENTRIES } = layout.INT;
  const { charged: CHARGED, spent: SPENT, debt: DEBT, ran: RAN, gaps: GAPS, worstGap: WORST_GAP } = layout.FLOAT;
  const { squares: SQUARES, seen: SEEN } = layout.FLOAT;
  const { self: SELF, callees: CALLEES } = layout.TIMES;
  /** Frames that are read at once. */
  const NEAR = 8;
  const near = new Int32Array(NEAR + 1);
  /** A look that comes later than this has missed something; nanoseconds. */
  const LATE = 500_000;
  /** … and is told of as a gap. Shorter ones are mostly those of the engine's collector, whose threads take all processors. */
  const GAP = 5e6;
  /** A line that so many looks have found goes on for long. */
  const LONG = 50;
  /** How many times their own time the looks after that stand for, until it is made up for. */
  const PAID = 3;
  /** Stacks deeper than this are not gone through at each look, so that a look takes no longer. */
  const SHALLOW = 100;
  /** Looks at recursion between two at its depth. */
  const REST = 4;
  let owed = 0;
  let skip = 0;
  let last = OUTSIDE;
  let entries = 0;
  let same = 0;
  let rest = 0;

  function look(now: number, sure = false): void {
    let passed = now - floats[CHARGED];
    if (!(passed > 0)) return;
    floats[CHARGED] = now;
    let line = ints[LINE];
    const top = ints[TOP];
    for (let i = 1; i <= NEAR; i++) near[i] = ints[top - i];
    // A function that was sent as text has no lines of its own.
    if (!(line >= STACK_END)) line = ints[BUSY];
    const isSame = line === last && ints[ENTRIES] === entries;
    same = isSame ? same + 1 : 0;
    last = line;
    entries = ints[ENTRIES];
    // What went on running ran in the gap. Else nobody knows; what runs behind it is most likely what ran in it.
    const known = sure || (line === OUTSIDE ? isSame : same >= LONG);
    if (!sure) floats[RAN] += passed;
    if (passed > GAP && !sure && !(line === OUTSIDE && isSame)) {
      floats[GAPS] += passed;
      if (passed > floats[WORST_GAP]) floats[WORST_GAP] = passed;
    }
    if (passed <= GAP && line !== OUTSIDE) {
      floats[SEEN] += passed;
      floats[SQUARES] += passed * passed;
    }
    if (passed > LATE && !known) {
      floats[DEBT] += passed - PERIOD_NS;
      passed = PERIOD_NS;
    } else if (floats[DEBT] > 0 && line !== OUTSIDE && line !== OVERHEAD) {
      const paid = floats[DEBT] < PAID * passed ? floats[DEBT] : PAID * passed;
      floats[DEBT] -= paid;
      passed += paid;
    }
    if (line === OVERHEAD) {
      floats[OVERHEAD * FLOATS] += passed;
      return;
    }
    floats[SPENT] += passed;
    floats[line * FLOATS + SELF] += passed;
    if (line === OUTSIDE) return;
    ints[BUSY] = line;
    owed += passed;
    if (--skip > 0) return;
    skip = (top - STACK_START) / SHALLOW;
    const mark = ++ints[LOOKS];
    const running = owners[line];
    marks[line] = mark;
    marks[running] = mark;
    floats[running * FLOATS] += owed;
    let again = false;
    // The function above a frame: its line has called it.
    let above = running;
    for (let frame = top - 1; frame > STACK_START; frame--) {
      const caller = top - frame <= NEAR ? near[top - frame] : ints[frame];
      if (caller < STACK_END) continue;
      const edge = find(edges, EDGE, caller, above, false);
      if (edge >= 0) {
        if (frame === top - 1) edgeTimes[edge * EDGE.TIMES + EDGE.SELF] += owed;
        const at = EDGE.KEYS + edge * EDGE.KEY + EDGE.MARK;
        if (edges[at] !== mark) {
          edges[at] = mark;
          edgeTimes[edge * EDGE.TIMES + EDGE.TIME] += owed;
        }
      }
      above = owners[caller];
      if (marks[caller] !== mark) {
        marks[caller] = mark;
        floats[caller * FLOATS + CALLEES] += owed;
      }
      const fn = owners[caller];
      if (marks[fn] === mark) {
        again = true;
        continue;
      }
      marks[fn] = mark;
      floats[fn * FLOATS] += owed;
    }
    owed = 0;
    if (again && --rest < 0) {
      rest = REST;
      seeDepth();
    }
  }

  /** How often each function is on the stack, if the program stands still meanwhile: what moves may seem to recur. */
  function seeDepth(): void {
    const line = ints[LINE];
    const top = ints[TOP];
    const mark = ++ints[LOOKS];
    // Between the stores that begin or end an activation, its caller seems to have called itself.
    const between = top > STACK_START && owners[ints[top - 1]] === owners[line];
    if (!between) count(owners[line], mark);
    for (let frame = top - 1; frame > STACK_START; frame--) count(owners[ints[frame]], mark);
    if (ints[LINE] !== line || ints[TOP] !== top) return;
    for (let frame = top - 1; frame > STACK_START; frame--) {
      const fn = owners[ints[frame]];
      const at = fn * FLOATS;
      if (floats[at + DEPTH] > floats[at + MAX_DEPTH]) floats[at + MAX_DEPTH] = floats[at + DEPTH];
    }
  }

  function count(fn: number, mark: number): void {
    floats[fn * FLOATS + DEPTH] = marks[fn] === mark ? floats[fn * FLOATS + DEPTH] + 1 : 1;
    marks[fn] = mark;
  }

  /** In proportion to what they have got since then. */
  function pay(before?: Before): void {
    const debt = floats[DEBT];
    floats[DEBT] = 0;
    if (debt === 0) return;
    floats[SPENT] += debt;
    const got = (at: number) => floats[at] - (before?.floats[at - OUTSIDE * FLOATS] ?? 0);
    let all = 0;
    // Slots of functions have no owner.
    for (let slot = OVERHEAD + 1; slot < ints[USED]; slot++) if (owners[slot] !== 0) all += got(slot * FLOATS + SELF);
    if (!(all > 0)) {
      floats[OUTSIDE * FLOATS] += debt;
      return;
    }
    const share = debt / all;
    for (let slot = OVERHEAD + 1; slot < ints[USED]; slot++) {
      floats[slot * FLOATS + SELF] += share * got(slot * FLOATS + SELF);
      if (owners[slot] !== 0) floats[slot * FLOATS + CALLEES] += share * got(slot * FLOATS + CALLEES);
    }
    // The first number of each edge is that of its calls.
    for (let at = 0; at < edges[EDGE.COUNT] * EDGE.TIMES; at++) {
      if (at % EDGE.TIMES !== 0) edgeTimes[at] += share * (edgeTimes[at] - (before?.edgeTimes[at] ?? 0));
    }
  }

  return { look, pay };
}

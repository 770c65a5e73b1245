import type { Copy } from './attached-files.ts';
import { countHits, HITS_LAYOUT } from './count-hits.ts';
import { EDGE_LAYOUT, findEdge } from './edges.ts';
import type { Frames } from './frames.ts';
import {
  FLOAT,
  FLOATS,
  FUNCTION_NUMBERS,
  INT,
  type Memory,
  OUTSIDE,
  OVERHEAD,
  STACK_END,
  STACK_START,
  TIMES,
} from './memory.ts';

/* Numbers under names of this file's own: a property of an imported object costs bytecode. */
const { line: LINE, top: TOP } = INT;
const { charged: CHARGED, spent: SPENT } = FLOAT;
const { depth: DEPTH, maxDepth: MAX_DEPTH } = FUNCTION_NUMBERS;
const { KEYS, KEY, MARK, TIMES: NUMBERS, TIME, SELF: EDGE_SELF } = EDGE_LAYOUT;
const { self: SELF, callees: CALLEES, again: AGAIN } = TIMES;

/** Hits are looked after every so many probes. */
const COUNT_EVERY = 1 << 24;

/** A line that recursion brings back comes soon, or never. */
const FAR = 1000;

/**
 * Activations that the program times itself: every probe reads the clock and charges the line that ran. A frame keeps the
 * time when it began; when it ends, what passed goes to the line that called it. Under recursion only the lowest frame of
 * a line does so, and the self of the line above it is counted apart (`again`), as it is among what those callees took.
 *
 * @param clock the time in nanoseconds
 * @param probeNs known cost of a probe; taken out of the times and kept as overhead
 */
export function createTimedFrames(memory: Memory, clock: () => number, probeNs: () => number): Frames {
  // A frame's word in `marks` is its function, that in `owners` the edge by which it was called.
  const { ints, floats, owners, marks, edges, edgeTimes } = memory;
  let lastLine = OUTSIDE;
  let probes = 0;

  function tick(): void {
    const now = clock();
    let passed = now - floats[CHARGED];
    if (++probes % COUNT_EVERY === 0) countHits(memory, HITS_LAYOUT);
    if (!(passed > 0)) return;
    floats[CHARGED] = now;
    let line = ints[LINE];
    if (!(line >= STACK_END)) line = lastLine;
    let cost = probeNs();
    if (line === OVERHEAD || cost > passed) cost = passed;
    else lastLine = line;
    floats[OVERHEAD * FLOATS] += cost;
    passed -= cost;
    if (passed === 0) return;
    floats[line * FLOATS + SELF] += passed;
    floats[SPENT] += passed;
    const edge = owners[ints[TOP] - 1];
    if (edge >= 0) edgeTimes[edge * NUMBERS + EDGE_SELF] += passed;
    if (floats[owners[line] * FLOATS + DEPTH] > 1 && isBelow(line, ints[TOP])) floats[line * FLOATS + AGAIN] += passed;
  }

  function isBelow(line: number, frame: number): boolean {
    const end = frame - FAR > STACK_START ? frame - FAR : STACK_START;
    for (let i = frame - 1; i >= end; i--) if (ints[i] === line) return true;
    return false;
  }

  function begin(fn: number, line: number): number {
    tick();
    const frame = ints[TOP];
    const depth = ++floats[fn * FLOATS + DEPTH];
    if (depth > floats[fn * FLOATS + MAX_DEPTH]) floats[fn * FLOATS + MAX_DEPTH] = depth;
    const edge = findEdge(edges, EDGE_LAYOUT, ints[LINE], fn, true);
    if (edge >= 0) edges[KEYS + edge * KEY + MARK]++;
    ints[frame] = ints[LINE];
    marks[frame] = fn;
    owners[frame] = edge;
    floats[frame] = floats[SPENT];
    ints[LINE] = line;
    ints[TOP] = frame + 1;
    return frame;
  }

  /** Hands what passed in a frame to its function and to the line that called it. */
  function settle(frame: number, fn: number, depth: number): void {
    const passed = floats[SPENT] - floats[frame];
    if (!(passed > 0)) return;
    if (depth === 0) floats[fn * FLOATS] += passed;
    const edge = owners[frame];
    if (edge >= 0 && edges[KEYS + edge * KEY + MARK] === 0) edgeTimes[edge * NUMBERS + TIME] += passed;
    const line = ints[frame];
    if (floats[owners[line] * FLOATS + DEPTH] > 1 && isBelow(line, frame)) return;
    floats[line * FLOATS + CALLEES] += passed;
  }

  function endDownTo(frame: number): void {
    for (let top = ints[TOP] - 1; top >= frame; top--) {
      const fn = marks[top];
      const depth = --floats[fn * FLOATS + DEPTH];
      const edge = owners[top];
      if (edge >= 0) edges[KEYS + edge * KEY + MARK]--;
      ints[LINE] = ints[top];
      ints[TOP] = top;
      // Last, as the program may be at the end of its stack: then this call throws.
      settle(top, fn, depth);
    }
  }

  return {
    tick,
    flush: tick,
    begin,
    exit(frame) {
      tick();
      endDownTo(frame);
    },
    unwind(frame) {
      if (ints[TOP] <= frame + 1) return;
      tick();
      endDownTo(frame + 1);
    },
    wake() {},
    now: () => floats[CHARGED],
    still(run) {
      tick();
      return run();
    },
    close(copy: Copy) {
      const spent = floats[SPENT];
      for (let frame = ints[TOP] - 1; frame >= STACK_START; frame--) {
        const fn = marks[frame];
        const passed = spent - floats[frame];
        const line = ints[frame];
        const depth = --copy.floats[(fn - OUTSIDE) * FLOATS + DEPTH];
        const edge = owners[frame];
        const edgeDepth = edge < 0 ? -1 : --copy.edges[KEYS + edge * KEY + MARK];
        if (!(passed > 0)) continue;
        if (edgeDepth === 0) copy.edgeTimes[edge * NUMBERS + TIME] += passed;
        if (depth === 0) copy.floats[(fn - OUTSIDE) * FLOATS] += passed;
        if (!isBelow(line, frame)) copy.floats[(line - OUTSIDE) * FLOATS + CALLEES] += passed;
      }
    },
    reset() {
      for (let frame = STACK_START; frame < ints[TOP]; frame++) floats[frame] = floats[SPENT];
    },
  };
}

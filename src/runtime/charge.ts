import { FLOAT, FLOATS, FUNCTION_SLOT, INT, OVERHEAD, STACK_END, STACK_START, TIMES } from './memory.ts';

/** The layout of the memory, as plain data: what charges is sent to the clock thread as text. */
export const LAYOUT = { INT, FLOAT, TIMES, FLOATS, OVERHEAD, STACK_START, STACK_END, DEPTH: FUNCTION_SLOT.depth };

/** What `createCharger` needs of the memory. */
export interface Charged {
  ints: Int32Array;
  floats: Float64Array;
  owners: Int32Array;
}

export interface Charger {
  /**
   * Charges the time since the last charge to the line that runs now.
   * @param now of the monotonic clock, nanoseconds
   * @param costNs how much of it was lprof's own
   */
  charge(now: number, costNs: number): void;
  /** Whether a line is on the stack below a frame. */
  isBelow(line: number, frame: number): boolean;
  /** Adds up hits beyond 32 bits. To be called before any of them can have grown by 2^32. */
  countHits(): void;
}

/**
 * What adds up time: it runs in the clock thread, or in the program where that reads the clock itself. Its text is sent to
 * the thread, so it uses nothing from outside.
 *
 * Time is charged to the line that runs (self). What a line's callees took is added when their frames end; under recursion
 * only by the lowest frame of the line, and then the self of the line above it is counted apart (`again`), as it is
 * among what those callees took.
 */
export function createCharger({ ints, floats, owners }: Charged, layout: typeof LAYOUT): Charger {
  const { FLOATS, OVERHEAD, STACK_START, STACK_END, DEPTH } = layout;
  const { line: LINE, top: TOP, used: USED } = layout.INT;
  const { charged: CHARGED, spent: SPENT } = layout.FLOAT;
  const { self: SELF, again: AGAIN, hits: HITS } = layout.TIMES;
  /** A line that recursion brings back comes soon, or never. */
  const FAR = 1000;
  let last = STACK_END;

  function isBelow(line: number, frame: number): boolean {
    const end = frame - FAR > STACK_START ? frame - FAR : STACK_START;
    for (let i = frame - 1; i >= end; i--) if (ints[i] === line) return true;
    return false;
  }

  return {
    isBelow,
    charge(now, costNs) {
      let passed = now - floats[CHARGED];
      if (!(passed > 0)) return;
      floats[CHARGED] = now;
      let line = ints[LINE];
      if (!(line >= STACK_END)) line = last;
      if (line === OVERHEAD) costNs = passed;
      else last = line;
      if (costNs > passed) costNs = passed;
      floats[OVERHEAD * FLOATS] += costNs;
      passed -= costNs;
      if (passed === 0) return;
      floats[line * FLOATS + SELF] += passed;
      floats[SPENT] += passed;
      if (ints[owners[line] + DEPTH] > 1 && isBelow(line, ints[TOP])) floats[line * FLOATS + AGAIN] += passed;
    },
    countHits() {
      for (let slot = STACK_END; slot < ints[USED]; slot++) {
        const at = slot * FLOATS + HITS;
        const more = (ints[slot] - floats[at]) >>> 0;
        if (more !== 0) floats[at] += more;
      }
    },
  };
}

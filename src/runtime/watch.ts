import {
  FLOAT,
  FLOATS,
  FUNCTION_SLOT,
  INT,
  OUTSIDE,
  OVERHEAD,
  STACK_END,
  STACK_START,
  TIMES,
  type Views,
} from './memory.ts';

/** How often somebody looks, nanoseconds. */
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
  DEPTH: FUNCTION_SLOT.depth,
  MAX_DEPTH: FUNCTION_SLOT.maxDepth,
  PERIOD_NS,
};

export interface Watcher {
  /** @param now of the monotonic clock, nanoseconds */
  look(now: number): void;
  /** Charges what is left of gaps to all measured lines and functions; to be called while nobody looks. */
  pay(): void;
}

/**
 * Creates what looks at a running program from another thread and charges the time since its last look: to the line that
 * runs (self), and once to each line and function on the stack, however often it is there. Its text is sent to the clock
 * thread, so it uses nothing from outside.
 *
 * The program goes on meanwhile. A line is one word, so the self is right. Of the stack, the frames near the top may change
 * between two reads; they are read before the top itself. So what a call loses of its time to the call before it in the same
 * frame, it gains from the next: on average nothing. Where the thread was kept from looking, the looks that follow count
 * for more until the gap is made up for.
 */
export function createWatcher({ ints, floats, owners, marks }: Views, layout: typeof WATCH_LAYOUT): Watcher {
  const { FLOATS, OUTSIDE, OVERHEAD, STACK_START, STACK_END, DEPTH, MAX_DEPTH, PERIOD_NS } = layout;
  const { line: LINE, top: TOP, looks: LOOKS, busy: BUSY, used: USED } = layout.INT;
  const { charged: CHARGED, spent: SPENT, debt: DEBT } = layout.FLOAT;
  const { self: SELF, callees: CALLEES } = layout.TIMES;
  /** Frames below and above the last top that are read before the top. */
  const NEAR = 8;
  const near = new Int32Array(2 * NEAR);
  /** A look that comes later than this has missed something; nanoseconds. */
  const GAP = 20_000;
  /** A line that so many looks have found goes on for long. */
  const LONG = 50;
  /** How many times their own time the looks after that stand for, until it is made up for. */
  const PAID = 3;
  /** Stacks deeper than this are not gone through at each look, so that a look takes no longer. */
  const SHALLOW = 100;
  /** Looks at recursion between two at its depth. */
  const REST = 16;
  let lastTop = STACK_START;
  let owed = 0;
  let skip = 0;
  let same = 0;
  let rest = 0;

  function look(now: number): void {
    let passed = now - floats[CHARGED];
    if (!(passed > 0)) return;
    floats[CHARGED] = now;
    const from = lastTop - NEAR;
    for (let i = 0; i < 2 * NEAR; i++) near[i] = ints[from + i];
    let line = ints[LINE];
    const top = ints[TOP];
    lastTop = top;
    if (line === OVERHEAD) {
      floats[OVERHEAD * FLOATS] += passed;
      return;
    }
    // A function that was sent as text has no lines of its own.
    if (!(line >= STACK_END)) line = ints[BUSY];
    if (line !== OUTSIDE) {
      same = line === ints[BUSY] ? same + 1 : 0;
      // A line that went on running ran in the gap. Else what runs behind it is most likely what ran in it.
      if (passed > GAP && same < LONG) {
        floats[DEBT] += passed - PERIOD_NS;
        passed = PERIOD_NS;
      } else if (floats[DEBT] > 0) {
        const paid = floats[DEBT] < PAID * passed ? floats[DEBT] : PAID * passed;
        floats[DEBT] -= paid;
        passed += paid;
      }
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
    for (let frame = top - 1; frame > STACK_START; frame--) {
      const i = frame - from;
      const caller = i >= 0 && i < 2 * NEAR ? near[i] : ints[frame];
      if (caller < STACK_END) continue;
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
      if (marks[fn + DEPTH] > marks[fn + MAX_DEPTH]) marks[fn + MAX_DEPTH] = marks[fn + DEPTH];
    }
  }

  function count(fn: number, mark: number): void {
    marks[fn + DEPTH] = marks[fn] === mark ? marks[fn + DEPTH] + 1 : 1;
    marks[fn] = mark;
  }

  /** Slots of segments have an owner. */
  function isFunction(slot: number): boolean {
    return owners[slot] === 0;
  }

  /** In proportion to what they have. */
  function pay(): void {
    const debt = floats[DEBT];
    floats[DEBT] = 0;
    if (debt === 0) return;
    let all = 0;
    for (let slot = OVERHEAD + 1; slot < ints[USED]; slot++) all += isFunction(slot) ? 0 : floats[slot * FLOATS + SELF];
    floats[SPENT] += debt;
    if (!(all > 0)) floats[OUTSIDE * FLOATS] += debt;
    for (let slot = OVERHEAD + 1; all > 0 && slot < ints[USED]; slot++) {
      floats[slot * FLOATS + SELF] *= 1 + debt / all;
      floats[slot * FLOATS + CALLEES] *= 1 + debt / all;
    }
  }

  return { look, pay };
}

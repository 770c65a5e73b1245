import { STRIDE } from './types.ts';

/*
 * Two views over shared memory hold everything, so that a probe touches plain numbers only and another thread can read
 * them while this one is busy. `control` (Int32) has what changes with each probe; `counters` (Float64) the sums.
 * The clock thread's words have a cache line of their own: it writes them while the program writes the others.
 */

/** Length of a tick of the shared clock, nanoseconds. */
export const TICK_NS = 1000;

/** Words of `control`. */
export const CONTROL = {
  /**
   * The clock thread's last tick: microseconds since the origin, 31 bits, never 0. It is the time and the news of it in
   * one word, so that a probe that sees it fetches one cache line from the other processor, not two.
   * 0 while no clock thread ticks and each probe reads the clock itself.
   */
  tick: 0,
  /** Where the sleeping clock thread waits; 1 asks it to wake. */
  wake: 1,
  /** 1 asks the clock thread to end. */
  stop: 2,
  /** The tick that the program has seen last. */
  seen: 16,
  /** Index in `counters` of the current line's segment. */
  line: 17,
  /** Top of the stack of activations: index of its next free frame. */
  top: 18,
} as const;

/** Words of `control` for calibration, with the same layout as those that probes use. */
export const CALIBRATION = { tick: 48, seen: 64, line: 65 } as const;

/** Words of `counters` below the stack. */
export const COUNTER = {
  /** The time at which ticks begin to count; nanoseconds of the monotonic clock. */
  origin: 0,
  /** Written by the clock thread: its worst gap, the sum of its gaps, and how long it ran; nanoseconds. */
  worstGap: 1,
  gaps: 2,
  ran: 3,
  /** Time up to which everything has been charged. */
  charged: 16,
  /** The segment that stands for `outside`. */
  outside: 24,
  /** For calibration. */
  scratch: 32,
} as const;

/*
 * A frame of the stack is two words in each view, at the same index:
 * control:  the line to return to, the function's index;
 * counters: that line's time at the entry, and the time that passed in the frame so far.
 */
export const FRAME = 2;
export const STACK_START = 128;
const MAX_FRAMES = 500_000;
export const STACK_END = STACK_START + FRAME * MAX_FRAMES;

const WANTED_SLOTS = 8_000_000;

export interface Memory {
  control: Int32Array;
  counters: Float64Array;
  /** Reserves the numbers for `slots` functions and segments; undefined when the memory is used up. */
  reserve(slots: number): number | undefined;
}

/** Reserves address space generously; pages that are never touched cost no memory. */
export function createMemory(): Memory {
  const control = new Int32Array(shared(STACK_END * Int32Array.BYTES_PER_ELEMENT));
  const counters = new Float64Array(reserveCounters());
  let next = STACK_END;
  control[CONTROL.line] = COUNTER.outside;
  control[CONTROL.top] = STACK_START;
  control[CONTROL.seen] = -1;
  return {
    control,
    counters,
    reserve(slots) {
      const base = next;
      if (base + slots * STRIDE > counters.length) return undefined;
      next += slots * STRIDE;
      return base;
    },
  };
}

function reserveCounters(): ArrayBufferLike {
  for (let slots = WANTED_SLOTS; ; slots /= 2) {
    try {
      return shared((STACK_END + slots * STRIDE) * Float64Array.BYTES_PER_ELEMENT);
    } catch (error) {
      if (slots < 10_000) throw error;
    }
  }
}

/** Browsers without cross-origin isolation have no shared memory; the exact clock works without it. */
function shared(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'function' ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

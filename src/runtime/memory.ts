import { EDGE_NUMBERS, EDGE_WORDS } from './edges.ts';

/*
 * Shared memory holds everything, so that a probe touches plain numbers only and the clock thread sees what runs:
 *
 * - `ints` (Int32): what changes with each probe: the line that runs, the stack, the hits;
 * - `floats` (Float64): the times;
 * - `owners` (Int32): the function of each segment;
 * - `marks` (Int32): the last look that came across a slot;
 * - `edges` (Int32) and `edgeTimes` (Float64): which function was called from which line, see edges.ts;
 * - `cells` and `cellEdges` (Int32): how often, see cells.ts;
 * - `tables` (bytes): what is in which slots, so that another thread can save all of it.
 *
 * A function has one slot (its calls, but for those in cells), and so has a segment (hits). A slot has a number, its
 * index in `ints`; its times are in `floats` at FLOATS times that number.
 */

/** Words of `ints`. Those that the program writes have a cache line of their own; the plugin has some of them, too. */
export const INT = {
  /** Who charges: nobody now, the program, or the clock thread; see `LOCK`. */
  lock: 0,
  /** Where the sleeping clock thread waits; 1 asks it to wake. */
  wake: 1,
  /** 1 asks the clock thread to end. */
  stop: 2,
  /** One past the last slot in use. */
  used: 3,
  /** Whether the clock thread looks at the program, see `AWAKE`. */
  awake: 4,
  /** How often somebody looked. */
  looks: 5,
  /** The measured line that was seen last. */
  busy: 6,
  /** Bytes of `tables` in use. */
  tables: 7,
  /** 1 as soon as the clock thread runs. */
  started: 8,
  /** 1 when this thread has written its last report itself. */
  reported: 9,
  /** 1 as soon as the clock thread hears of other threads; 2 when it has saved what it shall save, and ends. */
  keeping: 10,
  /** The number of the signal by which the clock thread shall end the process. */
  signal: 11,
  /** The slot of the segment that runs now; negative in code that is not in the table. */
  line: 17,
  /** The stack's next free frame. */
  top: 18,
  /** 1 asks the clock thread to charge, to let go of the lock, and to wait. */
  pause: 19,
  /** How often measured code was called from outside. */
  entries: 20,
  /** For calibration. */
  scratch: 64,
} as const;

export const LOCK = { free: 0, program: 1, clock: 2 } as const;

/** Asleep: nothing measured has run since its last look, or it would have been called. Coming: it was, or does something else. */
export const AWAKE = { asleep: 0, looking: 1, coming: 2 } as const;

/** Words of `floats`, nanoseconds. */
export const FLOAT = {
  /** Time up to which everything has been charged, of the monotonic clock. */
  charged: 24,
  /** All that was charged to lines and to outside. */
  spent: 25,
  /** What was not looked at, and is still to be charged. */
  debt: 26,
  /** What was spent when the numbers were set to zero. */
  spentBefore: 27,
  /** What a probe that reads the clock costs. */
  probe: 28,
  /** The worst gap between two looks, the sum of all gaps, and for how long somebody was to look. */
  worstGap: 40,
  gaps: 41,
  ran: 42,
  /** The sum of the squares of what looks have charged, and of what they have. */
  squares: 43,
  seen: 44,
} as const;

/**
 * The stack: a frame's word in `ints` is the line that called it; with the exact clock also in `floats` the time `spent` when
 * it began, and in `marks` its function. Reads and writes beyond the end have no effect.
 */
export const STACK_START = 128;
export const STACK_END = STACK_START + 500_000;

/** Slots that are no function's: what runs while no instrumented code does, and lprof's own work. */
export const OUTSIDE = STACK_END;
export const OVERHEAD = STACK_END + 1;
const FIRST_SLOT = STACK_END + 2;

/** Numbers in `floats` for each slot. */
export const FLOATS = 5;

/**
 * Those of a function: its time, its activations on the stack (as the last look saw them, with a clock thread), and the
 * most. The last, as of a segment.
 */
export const FUNCTION_NUMBERS = { time: 0, depth: 1, maxDepth: 2 } as const;

/** Those of a segment. */
export const TIMES = {
  self: 0,
  /** While the line was on the stack, but another ran. */
  callees: 1,
  await: 2,
  /** With the exact clock: part of the self, while the line was below on the stack, too. */
  again: 3,
  /** Not a time: the hits; the word in `ints` has their lower 32 bits. */
  hits: 4,
} as const;

/** Room for some seven million lines. */
const WANTED_SLOTS = 8_000_000;

/**
 * A cell is at the calling line's slot times CELL_STRIDE, plus an even number below CELL_SPREAD that depends on the function. The
 * plugin has both, too.
 */
const CELL_STRIDE = 4;
const CELL_SPREAD = 4096;

/** More than a table has for each of its slots. */
const TABLE_BYTES = 32;

/** The views that the clock thread shares with the program. */
export interface Views {
  ints: Int32Array;
  floats: Float64Array;
  owners: Int32Array;
  marks: Int32Array;
  edges: Int32Array;
  edgeTimes: Float64Array;
  tables: Uint8Array;
  cells: Int32Array;
  cellEdges: Int32Array;
}

export interface Memory extends Views {
  /** Reserves slots; undefined when the memory is used up. */
  reserve(slots: number): number | undefined;
}

/** Reserves address space generously; pages that are never touched cost no memory. */
export function createMemory(wanted = WANTED_SLOTS): Memory {
  const views = reserveAll(wanted);
  const { ints, owners } = views;
  ints[INT.line] = OUTSIDE;
  ints[INT.top] = STACK_START;
  ints[INT.busy] = OUTSIDE;
  ints[INT.used] = FIRST_SLOT;
  owners[OUTSIDE] = OUTSIDE;
  owners[OVERHEAD] = OVERHEAD;
  return {
    ...views,
    reserve(slots) {
      const base = ints[INT.used];
      if (base + slots > ints.length) return undefined;
      ints[INT.used] = base + slots;
      return base;
    },
  };
}

function reserveAll(wanted: number): Views {
  // Only Node has threads that save the memory of others.
  const hasProcess = 'process' in globalThis;
  for (let slots = wanted; ; slots = Math.floor(slots / 2)) {
    const size = FIRST_SLOT + slots;
    const integers = (length: number) => new Int32Array(shared(length * Int32Array.BYTES_PER_ELEMENT));
    const ints = () => integers(size);
    try {
      const floats = new Float64Array(shared(size * FLOATS * Float64Array.BYTES_PER_ELEMENT));
      const cellWords = size * CELL_STRIDE + CELL_SPREAD;
      const [edges, cells, cellEdges] = [integers(EDGE_WORDS), integers(cellWords), integers(cellWords / 2)];
      const edgeTimes = new Float64Array(shared(EDGE_NUMBERS * Float64Array.BYTES_PER_ELEMENT));
      const tables = new Uint8Array(shared(hasProcess ? slots * TABLE_BYTES : 0));
      return { ints: ints(), floats, owners: ints(), marks: ints(), edges, edgeTimes, tables, cells, cellEdges };
    } catch (error) {
      if (slots < 10_000) throw error;
    }
  }
}

/** Browsers without cross-origin isolation have no shared memory; the exact clock works without it. */
function shared(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'function' ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

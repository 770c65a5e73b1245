import {
  FLOATS,
  FUNCTION_SLOT,
  FUNCTION_SLOTS,
  INT,
  type Memory,
  OUTSIDE,
  OVERHEAD,
  STACK_END,
  TIMES,
} from './memory.ts';
import { type FileTable, FUNCTION, type RawFile, SEGMENT, STRIDE } from './types.ts';

/*
 * The program may replace or patch whatever is built in, before or while it runs. So what runs later uses nothing but
 * syntax and functions that were taken here, and lists that are no arrays.
 */
const { parse } = JSON;
const { apply, defineProperty } = Reflect;
const sliceInts = Int32Array.prototype.slice;
const sliceFloats = Float64Array.prototype.slice;
const Numbers = Float64Array;
const Bases = Map;
const { get, set } = Map.prototype;

/** A file that has been attached; the last one knows the one before. */
interface Attached {
  text: string;
  /** Parsed when it is asked for. */
  table: FileTable | undefined;
  functions: number;
  slots: number;
  base: number;
  before: Attached | undefined;
}

/** A copy of all numbers in use, from the slot `OUTSIDE` on. */
export interface Copy {
  ints: Int32Array;
  marks: Int32Array;
  floats: Float64Array;
}

/** The instrumented files of a thread and where their numbers are. */
export interface AttachedFiles {
  /**
   * Takes a module's line table as JSON, with the number of segments of each of its functions. A module that is loaded
   * again, as test runners and servers under development do, goes on with the same numbers.
   * @returns the number of its first slot: first all functions, then all segments
   */
  attach(table: string, segments: readonly number[]): number;
  copy(): Copy;
  /** How many files there was no room for. */
  refused(): number;
  /** The files in the order in which they were attached, with their numbers in such a copy. */
  read(copy: Copy): RawFile[];
  /** Sets the numbers to zero, but for the activations that are open. */
  reset(): void;
}

/** A file for which there is no room has its slots here: reads and writes have no effect. */
const NOWHERE = -1e9;

export function createAttachedFiles({ ints, floats, owners, marks, reserve }: Memory): AttachedFiles {
  let last: Attached | undefined;
  let refused = 0;
  const bases = new Bases<string, number>();
  return {
    attach(text, segments) {
      const known: number | undefined = apply(get, bases, [text]);
      if (known !== undefined) return known;
      const functions = segments.length;
      let slots = functions * FUNCTION_SLOTS;
      for (let i = 0; i < functions; i++) slots += segments[i];
      const base = reserve(slots);
      apply(set, bases, [text, base ?? NOWHERE]);
      if (base === undefined) {
        refused++;
        return NOWHERE;
      }
      let slot = base + functions * FUNCTION_SLOTS;
      for (let i = 0; i < functions; i++) {
        const fn = base + i * FUNCTION_SLOTS;
        for (let end = slot + segments[i]; slot < end; slot++) owners[slot] = fn;
      }
      last = { text, table: undefined, functions, slots, base, before: last };
      return base;
    },
    refused: () => refused,
    copy() {
      const end = ints[INT.used];
      return {
        ints: apply(sliceInts, ints, [OUTSIDE, end]),
        marks: apply(sliceInts, marks, [OUTSIDE, end]),
        floats: apply(sliceFloats, floats, [OUTSIDE * FLOATS, end * FLOATS]),
      };
    },
    read(copy) {
      let count = 0;
      for (let file = last; file !== undefined; file = file.before) count++;
      const files: RawFile[] = [];
      for (let file = last; file !== undefined; file = file.before) {
        file.table ??= parse(file.text) as FileTable;
        // An assignment would ask `Array.prototype` and `Object.prototype` for a setter.
        const value = { table: file.table, text: file.text, counters: countersOf(file, file.table, copy) };
        defineProperty(files, --count, { __proto__: null, value, enumerable: true } as PropertyDescriptor);
      }
      return files;
    },
    reset() {
      for (let at = OUTSIDE * FLOATS; at < ints[INT.used] * FLOATS; at++) floats[at] = 0;
      ints[OUTSIDE] = 0;
      ints[OVERHEAD] = 0;
      for (let file = last; file !== undefined; file = file.before) {
        const segments = file.base + file.functions * FUNCTION_SLOTS;
        for (let fn = file.base; fn < segments; fn += FUNCTION_SLOTS) {
          ints[fn + FUNCTION_SLOT.calls] = 0;
          ints[fn + FUNCTION_SLOT.maxDepth] = ints[fn + FUNCTION_SLOT.depth];
          marks[fn + FUNCTION_SLOT.maxDepth] = 0;
          for (let i = 0; i < FUNCTION_SLOTS; i++) floats[(fn + i) * FLOATS + TIMES.hits] = ints[fn + i];
        }
        for (let slot = segments; slot < file.base + file.slots; slot++) ints[slot] = 0;
      }
    },
  };
}

/** The numbers of a file in the order of its raw data. */
function countersOf(file: Attached, { functions }: FileTable, { ints, floats, marks }: Copy): Float64Array {
  const segments = file.slots - file.functions * FUNCTION_SLOTS;
  const counters = new Numbers((file.functions + segments) * STRIDE);
  let slot = file.base - STACK_END;
  let first = slot + file.functions * FUNCTION_SLOTS;
  let at = 0;
  for (let i = 0; i < file.functions; i++, slot += FUNCTION_SLOTS, at += STRIDE) {
    const { callsIn, lines } = functions[i];
    const calls = callsIn === undefined ? slot : first + callsIn;
    first += lines.length;
    counters[at + FUNCTION.calls] = floats[calls * FLOATS + TIMES.hits];
    counters[at + FUNCTION.depth] = ints[slot + FUNCTION_SLOT.depth];
    const most = ints[slot + FUNCTION_SLOT.maxDepth];
    const seen = marks[slot + FUNCTION_SLOT.maxDepth];
    counters[at + FUNCTION.maxDepth] = most > seen ? most : seen;
    counters[at + FUNCTION.timeNs] = floats[slot * FLOATS];
  }
  for (let i = 0; i < segments; i++, slot++, at += STRIDE) {
    const times = slot * FLOATS;
    counters[at + SEGMENT.hits] = floats[times + TIMES.hits];
    counters[at + SEGMENT.selfNs] = floats[times + TIMES.self];
    counters[at + SEGMENT.timeNs] =
      floats[times + TIMES.self] - floats[times + TIMES.again] + floats[times + TIMES.callees];
    counters[at + SEGMENT.awaitNs] = floats[times + TIMES.await];
  }
  return counters;
}

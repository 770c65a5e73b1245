import { type Memory, STACK_END } from './memory.ts';
import { type FileTable, FUNCTION, type RawFile, STRIDE } from './types.ts';

/*
 * The program may replace or patch whatever is built in, before or while it runs. So what runs later uses nothing but
 * syntax and functions that were taken here, and lists that are no arrays.
 */
const { parse } = JSON;
const { apply, defineProperty } = Reflect;
const { slice } = Float64Array.prototype;

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

/** The instrumented files of a thread and where their numbers are. */
export interface AttachedFiles {
  /**
   * Takes a module's line table as JSON, with the number of its functions and that of its functions and segments.
   * @returns the index of its numbers in `counters`
   */
  attach(table: string, functions: number, slots: number): number;
  /** A copy of all counters that are in use. */
  copy(): Float64Array;
  /** The files in the order in which they were attached, with their numbers in such a copy. */
  read(copy: Float64Array): RawFile[];
  /** Sets their numbers to zero, but for the activations that are open. */
  reset(): void;
}

export function createAttachedFiles({ counters, reserve }: Memory): AttachedFiles {
  let last: Attached | undefined;
  return {
    attach(text, functions, slots) {
      const base = reserve(slots);
      // Beyond the end of the array reads and writes have no effect: the program goes on, this file is not counted.
      if (base === undefined) return counters.length;
      last = { text, table: undefined, functions, slots, base, before: last };
      return base;
    },
    copy: () => apply(slice, counters, [0, last === undefined ? STACK_END : last.base + last.slots * STRIDE]),
    read(copy) {
      let count = 0;
      for (let file = last; file !== undefined; file = file.before) count++;
      const files: RawFile[] = [];
      for (let file = last; file !== undefined; file = file.before) {
        file.table ??= parse(file.text) as FileTable;
        const numbers: Float64Array = apply(slice, copy, [file.base, file.base + file.slots * STRIDE]);
        // An assignment would ask `Array.prototype` and `Object.prototype` for a setter.
        const value = { table: file.table, counters: numbers };
        defineProperty(files, --count, { __proto__: null, value, enumerable: true } as PropertyDescriptor);
      }
      return files;
    },
    reset() {
      for (let file = last; file !== undefined; file = file.before) {
        const segments = file.base + file.functions * STRIDE;
        for (let fn = file.base; fn < segments; fn += STRIDE) {
          counters[fn + FUNCTION.calls] = 0;
          counters[fn + FUNCTION.timeNs] = 0;
          counters[fn + FUNCTION.maxDepth] = counters[fn + FUNCTION.depth];
        }
        zero(counters, segments, file.base + file.slots * STRIDE);
      }
    },
  };
}

/** Sets numbers to zero. */
export function zero(counters: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) counters[i] = 0;
}

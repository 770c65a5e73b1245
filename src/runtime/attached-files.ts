import { addCells, resetEdges } from './cells.ts';
import { EDGE_LAYOUT } from './edges.ts';
import { FLOATS, FUNCTION_NUMBERS, INT, type Memory, OUTSIDE, STACK_END, TIMES } from './memory.ts';
import { CALL, CALL_NUMBERS, type FileTable, FUNCTION, type RawFile, SEGMENT, STRIDE } from './types.ts';

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

interface NodeBuffer extends Uint8Array {
  utf8Write(text: string, at: number): number;
}
const { Buffer } = globalThis as unknown as {
  Buffer?: { from(bytes: ArrayBufferLike): NodeBuffer; prototype: NodeBuffer };
};
const bufferFrom = Buffer?.from;
const utf8Write = Buffer?.prototype.utf8Write;

/** A file's slots. */
export interface FileSlots {
  functions: number;
  slots: number;
  base: number;
}

/** A file that has been attached; the last one knows the one before. */
interface Attached extends FileSlots {
  text: string;
  /** Parsed when it is asked for. */
  table: FileTable | undefined;
  before: Attached | undefined;
}

/** A copy of all numbers in use, from the slot `OUTSIDE` on. */
export interface Copy {
  floats: Float64Array;
  /** From their beginning on. */
  edges: Int32Array;
  edgeTimes: Float64Array;
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
  /** CALL_NUMBERS numbers for each line and function that it called, see CALL. */
  readCalls(copy: Copy): Float64Array;
  /** Sets the numbers to zero, but for the activations that are open. */
  reset(): void;
}

/** A file for which there is no room has its slots here: reads and writes have no effect. */
const NOWHERE = -1e9;

export function createAttachedFiles(memory: Memory): AttachedFiles {
  const { ints, floats, owners, edges, edgeTimes, tables, reserve } = memory;
  const bytes = bufferFrom && apply(bufferFrom, Buffer, [tables.buffer]);
  let last: Attached | undefined;
  let refused = 0;
  const bases = new Bases<string, number>();

  /** Each file is a line: its slots, then its table. One for which there is no room is this thread's alone. */
  function leave({ base, slots, functions, text }: Attached): void {
    if (bytes === undefined || utf8Write === undefined) return;
    const used = ints[INT.tables];
    if (used + text.length * 3 + 99 > bytes.length) return;
    ints[INT.tables] = used + apply(utf8Write, bytes, [`${base} ${slots} ${functions} ${text}\n`, used]);
  }

  return {
    attach(text, segments) {
      const known: number | undefined = apply(get, bases, [text]);
      if (known !== undefined) return known;
      const functions = segments.length;
      let slots = functions;
      for (let i = 0; i < functions; i++) slots += segments[i];
      const base = reserve(slots);
      apply(set, bases, [text, base ?? NOWHERE]);
      if (base === undefined) {
        refused++;
        return NOWHERE;
      }
      let slot = base + functions;
      for (let i = 0; i < functions; i++) {
        for (let end = slot + segments[i]; slot < end; slot++) owners[slot] = base + i;
      }
      last = { text, table: undefined, functions, slots, base, before: last };
      leave(last);
      return base;
    },
    refused: () => refused,
    copy() {
      const end = ints[INT.used];
      const most = edges[EDGE_LAYOUT.COUNT];
      const copy = {
        floats: apply(sliceFloats, floats, [OUTSIDE * FLOATS, end * FLOATS]),
        edges: apply(sliceInts, edges, [0, EDGE_LAYOUT.KEYS + most * EDGE_LAYOUT.KEY]),
        edgeTimes: apply(sliceFloats, edgeTimes, [0, most * EDGE_LAYOUT.TIMES]),
      };
      addCells(memory, copy);
      return copy;
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
    readCalls(copy) {
      for (let file = last; file !== undefined; file = file.before) file.table ??= parse(file.text) as FileTable;
      return callsOf(last as LinkedFile | undefined, copy);
    },
    reset() {
      for (let slot = OUTSIDE; slot < ints[INT.used]; slot++) {
        const at = slot * FLOATS;
        // Slots of functions have no owner.
        const depth = owners[slot] === 0 ? floats[at + FUNCTION_NUMBERS.depth] : 0;
        for (let i = 0; i < FLOATS; i++) floats[at + i] = 0;
        floats[at + FUNCTION_NUMBERS.depth] = depth;
        floats[at + FUNCTION_NUMBERS.maxDepth] = depth;
        ints[slot] = 0;
      }
      resetEdges(memory);
    },
  };
}

/** A file whose table is known; the last one knows the one before. */
export interface LinkedFile extends FileSlots {
  table: FileTable;
  before: LinkedFile | undefined;
}

/** What lines have called, CALL_NUMBERS numbers each; files by their place in the order in which they were attached. */
export function callsOf(last: LinkedFile | undefined, { edges, edgeTimes }: Copy): Float64Array {
  const { KEYS, KEY, TIMES: NUMBERS, TIME, SELF } = EDGE_LAYOUT;
  const places = placesOf(last);
  const edgeCount = edgeTimes.length / NUMBERS;
  const result = new Numbers(edgeCount * CALL_NUMBERS);
  let at = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const line = edges[KEYS + edge * KEY];
    const fn = edges[KEYS + edge * KEY + 1];
    const from = places.fileOf(line);
    const file = places.fileOf(fn);
    // What code outside has called is known without that.
    if (from < 0 || file < 0) continue;
    result[at + CALL.fromFile] = from;
    result[at + CALL.fromSegment] = line - places.segments[from];
    result[at + CALL.file] = file;
    result[at + CALL.function] = fn - places.starts[file];
    result[at + CALL.calls] = edgeTimes[edge * NUMBERS];
    result[at + CALL.timeNs] = edgeTimes[edge * NUMBERS + TIME];
    result[at + CALL.selfNs] = edgeTimes[edge * NUMBERS + SELF];
    at += CALL_NUMBERS;
  }
  return result;
}

/** Where the slots of each file begin, and those of its segments, in the order in which they were attached. */
function placesOf(last: LinkedFile | undefined) {
  let count = 0;
  for (let file = last; file !== undefined; file = file.before) count++;
  const starts = new Numbers(count);
  const segments = new Numbers(count);
  let number = count;
  for (let file = last; file !== undefined; file = file.before) {
    starts[--number] = file.base;
    segments[number] = file.base + file.functions;
  }
  /** The number of the file that a slot belongs to; -1: none. */
  const fileOf = (slot: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= slot) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return { starts, segments, fileOf };
}

/** The numbers of a file in the order of its raw data. */
export function countersOf(file: FileSlots, { functions }: FileTable, { floats }: Copy): Float64Array {
  const segments = file.slots - file.functions;
  const counters = new Numbers((file.functions + segments) * STRIDE);
  let slot = file.base - STACK_END;
  let first = slot + file.functions;
  let at = 0;
  for (let i = 0; i < file.functions; i++, slot++, at += STRIDE) {
    const { callsIn, lines } = functions[i];
    const calls = callsIn === undefined ? slot : first + callsIn;
    first += lines.length;
    counters[at + FUNCTION.calls] = floats[calls * FLOATS + TIMES.hits];
    counters[at + FUNCTION.depth] = floats[slot * FLOATS + FUNCTION_NUMBERS.depth];
    counters[at + FUNCTION.maxDepth] = floats[slot * FLOATS + FUNCTION_NUMBERS.maxDepth];
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

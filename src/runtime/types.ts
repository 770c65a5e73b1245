/** Index layout of the counters, and the shapes that pass between instrumented modules, the runtime and the raw data. */

/** The line table of one instrumented file; the plugin writes it into the module, which hands it over at its start. */
export interface FileTable {
  /** Absolute path (or URL) of the file that the user wrote. */
  path: string;
  /** Hex digest of the source text. */
  sha256: string;
  /** The source text, where the module carries it (bundles, browsers). */
  source?: string;
  /** What a compiled file was made from; its functions are those of these files. */
  sources?: { path: string; sha256: string; source?: string }[];
  functions: FunctionTable[];
}

export interface FunctionTable {
  name: string;
  kind: string;
  line: number;
  column: number;
  endLine: number;
  endColumn?: number;
  /** One entry a segment: its line; negative for a piece of an expression that continues on this line. */
  lines: number[];
  /** First and last line of each statement that spans several lines and holds no statements itself. */
  spans?: [number, number][];
  /** Which of the file's sources it is in; absent: the file itself. */
  source?: number;
  /** The function of this table that has the number of its calls, where compiled code enters it for something else. */
  callsAt?: number;
  /** The segment whose hits are the calls, where they are not counted apart. */
  callsIn?: number;
  /** Belongs to another function of this table and is not shown: its own numbers are not those of a function. */
  part?: boolean;
}

/** Numbers of each function and each segment in a file's raw data: first all functions, then all segments. */
export const STRIDE = 4;

/** Offsets within a function's numbers; `depth` is the number of activations on the stack now. */
export const FUNCTION = { calls: 0, depth: 1, maxDepth: 2, timeNs: 3 } as const;

/** Offsets within a segment's numbers. */
export const SEGMENT = { hits: 0, selfNs: 1, timeNs: 2, awaitNs: 3 } as const;

/** Numbers of each line and function that it called, in a thread's `calls`; files by their place in `files`. */
export const CALL_NUMBERS = 7;
export const CALL = {
  fromFile: 0,
  fromSegment: 1,
  file: 2,
  function: 3,
  calls: 4,
  timeNs: 5,
  selfNs: 6,
} as const;

/** What one thread gathered; the raw data that the parent turns into a profile. Times in nanoseconds. */
export interface RawThread {
  clock: RawClock;
  startedAt: string;
  /** Wall time without the overhead: self of all lines and outside together. */
  wallNs: number;
  outsideNs: number;
  /** What lprof itself took: loading and instrumenting, and the known cost of probes that read the clock. */
  overheadNs: number;
  files: RawFile[];
  /** CALL_NUMBERS numbers for each line and function that it called; zeros behind the last. */
  calls?: ArrayLike<number>;
  /** Files that are not measured, as the memory for the numbers was used up. @default 0 */
  refusedFiles?: number;
}

export interface RawClock {
  kind: 'shared' | 'exact';
  resolutionNs: number;
  probeNs: number;
  worstGapNs: number;
  gapShare: number;
}

export interface RawFile {
  table: FileTable;
  /** The table as JSON, where it came so. */
  text?: string;
  /** STRIDE numbers for each function, then STRIDE numbers for each segment in the order of the table. */
  counters: ArrayLike<number>;
}

/** The line table of one file while it is being built; its JSON travels inside the instrumented module. */
export interface FileTable {
  path: string;
  sha256: string;
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
  endColumn: number;
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

/**
 * A function that is being instrumented. A segment's place in the counters is known only when all functions of the file
 * are: `slots` are filled with placeholders that `createTable` resolves.
 */
export interface FunctionEntry {
  table: FunctionTable;
  index: number;
  /** Segment of the line's statements, made at the first call. */
  segment(line: number): Segment;
  /** Segment of a piece of an expression that begins on this line. */
  piece(line: number): Segment;
  /** Segment of the line on which the function begins, where no statement of it does anything. */
  opening(): Segment;
  /** Notes that the statement on this line goes on to another. */
  addSpan(line: number, endLine: number): void;
}

export interface Segment {
  line: number;
  fn: number;
  index: number;
  /** False until a statement has claimed the line's hits. */
  counted: boolean;
}

export interface TableBuilder {
  table: FileTable;
  addFunction(fn: Omit<FunctionTable, 'lines'>): FunctionEntry;
  /** Offset of a function's slots from the file's base. */
  functionOffset(index: number): number;
  /** Offset of a segment's slot from the file's base; right once all functions are added. */
  segmentOffset(segment: Segment): number;
}

export function createTable(path: string, sha256: string): TableBuilder {
  const table: FileTable = { path, sha256, functions: [] };
  const offsets = () => {
    let sum = table.functions.length;
    return table.functions.map((fn) => {
      const before = sum;
      sum += fn.lines.length;
      return before;
    });
  };
  let cache: number[] | undefined;
  return {
    table,
    addFunction(fn) {
      const entry: FunctionTable = { ...fn, lines: [] };
      const index = table.functions.push(entry) - 1;
      const segments = new Map<number, Segment>();
      const find = (key: number): Segment => {
        const known = segments.get(key);
        if (known !== undefined) return known;
        const segment = { line: Math.abs(key), fn: index, index: entry.lines.push(key) - 1, counted: false };
        segments.set(key, segment);
        return segment;
      };
      return {
        table: entry,
        index,
        segment: (line) => find(line),
        piece: (line) => find(-line),
        opening: () => find(-entry.line),
        addSpan(line, endLine) {
          entry.spans ??= [];
          entry.spans.push([line, endLine]);
        },
      };
    },
    functionOffset: (index) => index,
    segmentOffset(segment) {
      cache ??= offsets();
      return cache[segment.fn] + segment.index;
    },
  };
}

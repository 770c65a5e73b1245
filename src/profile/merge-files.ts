import { plus } from './amount.ts';
import { compareFiles, compareFunctions, fileKey, functionKey } from './identity.ts';
import type { LineCall, ProfileFile, ProfileFunction, ProfileLine } from './types.ts';
import { type Fields, first, mergeUnknownFields } from './unknown-fields.ts';

/** Files of several profiles, added up one profile after the other. */
export interface FileSums {
  /** Adds the files of one profile, to which the indexes of its calls refer. They are not changed, nor kept. */
  add(files: readonly ProfileFile[]): void;
  /** The files so far, sorted: the same in whichever order they were added. */
  result(): ProfileFile[];
}

interface FileSum {
  file: ProfileFile;
  functions: Map<string, FunctionSum>;
}

interface FunctionSum {
  fn: ProfileFunction;
  lines: Map<number, LineSum>;
  /** Where the function stands in the result. */
  at: { file: number; function: number };
}

interface LineSum {
  line: number;
  hits: number;
  timeNs: number;
  selfNs: number;
  awaitNs: number;
  /** 0 where there is none, in this and the next. */
  endLine: number;
  continues: number;
  more: Fields | undefined;
  calls: Map<FunctionSum, CallSum> | undefined;
}

interface CallSum {
  calls: number;
  timeNs: number;
  selfNs: number;
  more: Fields | undefined;
}

const fields = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const FILE_FIELDS = fields('path sha256 source functions');
const FUNCTION_FIELDS = fields(
  'name kind line column endLine endColumn calls primitiveCalls timeNs selfNs awaitNs maxDepth lines',
);
const LINE_FIELDS = fields('line hits timeNs selfNs awaitNs endLine continues calls');
const CALL_FIELDS = fields('file function calls timeNs selfNs');

/**
 * Sums the counters of files with the same path and content, function by function, line by line, and call by call; files
 * with the same path and different content stay apart.
 *
 * @param groups the files of each profile, to which the indexes of its calls refer
 */
export function mergeFiles(groups: Iterable<readonly ProfileFile[]>): ProfileFile[] {
  const sums = fileSums();
  for (const files of groups) sums.add(files);
  return sums.result();
}

/** Starts a sum of files. */
export function fileSums(): FileSums {
  const sums = new Map<string, FileSum>();
  return {
    add(files) {
      const functions = files.map((file) => {
        const sum = addFile(sums, file);
        return file.functions.map((fn) => addFunction(sum, fn));
      });
      files.forEach((file, f) => {
        file.functions.forEach((fn, i) => {
          for (const line of fn.lines) if (line.calls !== undefined) addCalls(functions[f]![i]!, line, functions);
        });
      });
    },
    result: () => emitFiles([...sums.values()]),
  };
}

function addFile(sums: Map<string, FileSum>, file: ProfileFile): FileSum {
  const key = fileKey(file);
  const sum = sums.get(key);
  if (sum === undefined) {
    const added: FileSum = { file: { ...file, functions: [] }, functions: new Map() };
    sums.set(key, added);
    return added;
  }
  const source = first(sum.file.source, file.source);
  sum.file = {
    ...mergeUnknownFields(sum.file, file, FILE_FIELDS),
    path: file.path,
    sha256: file.sha256,
    ...(source === undefined ? {} : { source }),
    functions: [],
  };
  return sum;
}

function addFunction({ functions }: FileSum, fn: ProfileFunction): FunctionSum {
  const key = functionKey(fn);
  let sum = functions.get(key);
  if (sum === undefined) {
    sum = { fn: { ...fn, lines: [] }, lines: new Map(), at: { file: 0, function: 0 } };
    functions.set(key, sum);
  } else {
    const known = sum.fn;
    known.calls = plus(known.calls, fn.calls);
    known.timeNs = plus(known.timeNs, fn.timeNs);
    known.selfNs = plus(known.selfNs, fn.selfNs);
    known.awaitNs = plus(known.awaitNs, fn.awaitNs);
    known.maxDepth = Math.max(known.maxDepth, fn.maxDepth);
    addPrimitiveCalls(known, fn.primitiveCalls);
    Object.assign(known, mergeUnknownFields(known, fn, FUNCTION_FIELDS));
  }
  for (const line of fn.lines) addLine(sum.lines, line);
  return sum;
}

/** Known of the sum where it is known of all. */
function addPrimitiveCalls(sum: ProfileFunction, more: number | undefined): void {
  if (sum.primitiveCalls !== undefined && more !== undefined) sum.primitiveCalls = plus(sum.primitiveCalls, more);
  else delete sum.primitiveCalls;
}

function addLine(lines: Map<number, LineSum>, line: ProfileLine): void {
  const sum = lines.get(line.line);
  if (sum === undefined) {
    const { hits, timeNs, selfNs, awaitNs, endLine = 0, continues = 0 } = line;
    const more = mergeUnknownFields(undefined, line, LINE_FIELDS);
    lines.set(line.line, {
      line: line.line,
      hits,
      timeNs,
      selfNs,
      awaitNs,
      endLine,
      continues,
      more,
      calls: undefined,
    });
    return;
  }
  sum.hits = plus(sum.hits, line.hits);
  sum.timeNs = plus(sum.timeNs, line.timeNs);
  sum.selfNs = plus(sum.selfNs, line.selfNs);
  sum.awaitNs = plus(sum.awaitNs, line.awaitNs);
  sum.endLine = Math.max(sum.endLine, line.endLine ?? 0);
  // Where one says that a statement begins on the line, one does.
  sum.continues = Math.min(sum.continues, line.continues ?? 0);
  sum.more = mergeUnknownFields(sum.more, line, LINE_FIELDS);
}

function addCalls(caller: FunctionSum, line: ProfileLine, functions: readonly FunctionSum[][]): void {
  const sum = caller.lines.get(line.line)!;
  sum.calls ??= new Map();
  for (const call of line.calls!) {
    const callee = functions[call.file]![call.function]!;
    const known = sum.calls.get(callee);
    if (known === undefined) {
      const { calls, timeNs, selfNs } = call;
      sum.calls.set(callee, { calls, timeNs, selfNs, more: mergeUnknownFields(undefined, call, CALL_FIELDS) });
    } else {
      known.calls = plus(known.calls, call.calls);
      known.timeNs = plus(known.timeNs, call.timeNs);
      known.selfNs = plus(known.selfNs, call.selfNs);
      known.more = mergeUnknownFields(known.more, call, CALL_FIELDS);
    }
  }
}

function emitFiles(sums: readonly FileSum[]): ProfileFile[] {
  const sorted = [...sums].sort((a, b) => compareFiles(a.file, b.file));
  const functions = sorted.map((sum, file) => {
    const inOrder = [...sum.functions.values()].sort((a, b) => compareFunctions(a.fn, b.fn));
    inOrder.forEach((each, index) => {
      each.at = { file, function: index };
    });
    return inOrder;
  });
  return sorted.map(({ file }, f) => ({
    ...file,
    functions: functions[f]!.map(({ fn, lines }) => ({
      ...fn,
      lines: [...lines.values()].sort((a, b) => a.line - b.line).map(emitLine),
    })),
  }));
}

function emitLine({ line, hits, timeNs, selfNs, awaitNs, endLine, continues, more, calls }: LineSum): ProfileLine {
  return {
    line,
    hits,
    timeNs,
    selfNs,
    awaitNs,
    ...(endLine > 0 ? { endLine } : {}),
    ...(continues > 0 ? { continues } : {}),
    ...(calls !== undefined && calls.size > 0 ? { calls: emitCalls(calls) } : {}),
    ...more,
  };
}

function emitCalls(sums: ReadonlyMap<FunctionSum, CallSum>): LineCall[] {
  const calls = [...sums].map(([{ at }, { calls, timeNs, selfNs, more }]) => ({
    ...at,
    calls,
    timeNs,
    selfNs,
    ...more,
  }));
  return calls.sort((a, b) => b.timeNs - a.timeNs || a.file - b.file || a.function - b.function);
}

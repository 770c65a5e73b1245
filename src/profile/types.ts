/**
 * The profile: the data type and the `.lprof` file (JSON) that every command reads and writes.
 * Durations are integer nanoseconds. Paths are relative to `run.root`, with forward slashes. Lines are 1-based,
 * columns 0-based, both of the file that the user wrote. Fields that a reader does not know are kept.
 */
export interface Profile {
  $schema: 'lprof-profile';
  version: 1;
  /** The program that wrote the file, as `lprof 0.1.0`. */
  creator: string;
  run: Run;
  files: ProfileFile[];
}

export interface Run {
  /** The script and its arguments, as the user typed them after `lprof run`. */
  argv: string[];
  /** The folder that file paths are relative to (absolute). */
  root: string;
  /** Node's version without the `v`. */
  node: string;
  /** `process.platform`-`process.arch`. */
  platform: string;
  cpus: number;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Wall time of the main thread, from the collector's start to its end, without lprof's own work. */
  wallNs: number;
  /** Both null while the program still runs. */
  exit: { code: number | null; signal: string | null };
  /** False when the program still runs, or ended in a way that may have lost data. */
  complete: boolean;
  clock: Clock;
  selection: Selection;
  threads: Thread[];
  /** What the user should know about this run: files that ran unchanged, misplaced markers, patterns without a match. */
  warnings?: string[];
}

/** How times were taken and how far they can be trusted. */
export interface Clock {
  kind: 'shared' | 'exact';
  /** The smallest time difference the clock can tell; of the shared clock, how far its looks are apart. */
  resolutionNs: number;
  /** What one probe costs, calibrated in the run. */
  probeNs: number;
  /** The longest time between two ticks of the shared clock while it ran; 0 for the exact clock. */
  worstGapNs: number;
  /** The share (0 to 1) of the shared clock's running time that was spent in gaps of more than five milliseconds. */
  gapShare: number;
}

export interface Selection {
  /** Which rule chose the functions: given by patterns, marked in the source, or all of the program's own code. */
  rule: 'patterns' | 'marked' | 'all';
  /** The `--function`, `--file`, `--package` and `--all` options as given. */
  patterns: string[];
  /** Where they come from when not from the command line: a settings file, `LPROF`. */
  from?: string;
}

export interface Thread {
  pid: number;
  /** 0 is the main thread. */
  threadId: number;
  /**
   * The thread that started this one or its process, as `pid:threadId`, be it by way of a shell or another program; null
   * for the first, and where nothing is known of it.
   */
  parent: string | null;
  /** What it runs: the script, relative to the root where it is below it, and the arguments; `-e` and code. */
  argv?: string[];
  /** Node's version where it is not `run.node`. */
  node?: string;
  /** How the process ended; on its main thread, where that is known. */
  exit?: { code: number | null; signal: string | null };
  /** It ended without a last report, so what it did in its last second may be missing. */
  complete?: false;
  /** Its process went on when the program had ended; what it did until then is here, but for the last second. */
  running?: true;
  /** Self of all lines and outside together: the thread's wall time without `overheadNs`. */
  wallNs: number;
  /** What the thread did while no instrumented activation was running. */
  outsideNs: number;
  /** Time in garbage collection, as the engine reports it; part of the lines' times, not beside them. */
  gcNs: number;
  /** What lprof itself took and what is in no other figure: loading, instrumenting, the known cost of probes. */
  overheadNs?: number;
}

export interface ProfileFile {
  path: string;
  /** Hex digest of the source; tells files with the same path and different content apart. */
  sha256: string;
  /** The whole text of the file; absent where it could not be had. */
  source?: string;
  /** The file that ran, where this one was compiled into it: `dist/bundle.js`. */
  compiled?: string;
  functions: ProfileFunction[];
}

export type FunctionKind =
  | 'function'
  | 'arrow'
  | 'method'
  | 'getter'
  | 'setter'
  | 'constructor'
  | 'field'
  | 'static block'
  | 'module';

export interface ProfileFunction {
  /** Qualified with class, object or enclosing function where there is one: `Parser.parse`, `outer.inner`, `<module>`. */
  name: string;
  kind: FunctionKind;
  line: number;
  column: number;
  endLine: number;
  /** Column behind the function's last character; absent in profiles of other writers. */
  endColumn?: number;
  /** Activations that were begun. */
  calls: number;
  /** Activations that were begun while none of the function was on the stack; absent when that was not counted. */
  primitiveCalls?: number;
  /** Time of the outermost activations, callees included, suspension excluded. */
  timeNs: number;
  /** Sum of the lines' self times. */
  selfNs: number;
  /** Sum of the lines' await times. */
  awaitNs: number;
  /** Most activations that were on the stack at once; 1 without recursion, 0 when never called. */
  maxDepth: number;
  /** The function's own lines that hold a segment, by line; lines of nested functions are in entries of their own. */
  lines: ProfileLine[];
}

export interface ProfileLine {
  line: number;
  hits: number;
  timeNs: number;
  selfNs: number;
  awaitNs: number;
  /** Last line of a statement that begins on this line and spans several. */
  endLine?: number;
  /** The line where the statement begins of which this line is a continuation; such a line has no hits of its own. */
  continues?: number;
  /** The instrumented functions that were called from the line; absent when it called none, or when calls were not gathered. */
  calls?: LineCall[];
}

/** Calls of one function from one line. A function's calls that no line accounts for came from code outside. */
export interface LineCall {
  /** Index into the profile's files. */
  file: number;
  /** Index into that file's functions. */
  function: number;
  calls: number;
  /** What the calls took, callees included, suspension excluded; of the outermost activations only. */
  timeNs: number;
  /** What the function's own lines took in these calls. */
  selfNs: number;
}

import type { FunctionKind, Run } from './types.ts';

/** What changed between two versions of a program, from one or several runs of each. Plain data, as JSON. */
export interface Diff {
  $schema: 'lprof-diff';
  version: 1;
  before: DiffSide;
  after: DiffSide;
  /** What makes the sides differ in more than their code: machine, Node, clock, what was selected. One sentence each. */
  notes: string[];
  /** Wall time of the main thread. */
  wall: Change;
  /** Self time of all lines: what the measured functions took in all threads. */
  measured: Change;
  await: Change;
  /** In the order of the files: of the after side, what is gone where it was. */
  functions: FunctionDiff[];
}

export interface DiffSide {
  /** How many runs. */
  runs: number;
  /** All runs as one: merged. */
  run: Run;
}

/** How a figure changed. Times in nanoseconds. */
export interface Change {
  /** Medians over the runs of each side. */
  before: number;
  after: number;
  /** The difference, `after` less `before`, lies between these; with four runs a side in 95 of 100 cases. */
  low: number;
  high: number;
  /** `same` for times: surely less than 5 % either way. */
  answer: 'more' | 'less' | 'same' | 'unclear';
  /** Why the answer is unclear. */
  why?: Unclear;
  /** The chance of so large a difference without a cause, where both sides have several runs. */
  p?: number;
}

/**
 * - `clocks`: the sides were measured by different clocks
 * - `short`: the line takes too little time per hit, or in all, for the clock
 * - `gaps`: the clock was starved, so its times are less exact
 * - `runs`: fewer than four runs a side; how much runs differ is not known, or too much
 * - `spread`: the runs of a side differ by more than the change
 */
export type Unclear = 'clocks' | 'short' | 'gaps' | 'runs' | 'spread';

/** Where a function is on one side. */
export interface DiffPlace {
  path: string;
  name: string;
  kind: FunctionKind;
  line: number;
}

/** A function of both sides, or one that is new or gone. */
export interface FunctionDiff {
  before?: DiffPlace;
  after?: DiffPlace;
  calls: Change;
  time: Change;
  self: Change;
  await: Change;
  /** In the order of the source; gone lines stand where they were. Only lines that hold a segment. */
  lines: LineDiff[];
  /** Set where lines could not be matched, as a source is not in the profile: `lines` is empty then. */
  unmatched?: true;
}

/** A line of both sides, or one that is new (no `before`) or gone (no `after`). */
export interface LineDiff {
  before?: DiffLine;
  after?: DiffLine;
  hits: Change;
  time: Change;
  self: Change;
  await: Change;
}

export interface DiffLine {
  line: number;
  /** The source line; empty where there is no source. */
  text: string;
}

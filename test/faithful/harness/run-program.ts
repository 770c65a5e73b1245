import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkHits, type HitCheck } from './check-hits.ts';
import { differences, wrongFigures } from './compare.ts';
import { instrumentedBuild, type Prepared, plainBuild, prepare } from './folders.ts';
import type { Program } from './programs.ts';
import { type Clock, type Report, runProcess, type Seen } from './run-process.ts';

export interface Options {
  node: string;
  clocks: readonly Exclude<Clock, 'none'>[];
  /** Look also at where the engine's own ranges of the plain program are off. */
  ranges: boolean;
  /** A folder of its own for each program is made here; it stays where something differs. */
  work: string;
}

/** One instrumented process. */
export interface InstrumentedRun {
  clock: Clock;
  prepared: Prepared;
  seen: Seen;
  reports: Report[];
}

/** What became of one program. */
export interface Outcome {
  program: Program;
  plain: Seen;
  runs: InstrumentedRun[];
  /** What is wrong, ready to print; empty when nothing is. */
  problems: string[];
  /** Functions that lprof leaves alone, with the reason. */
  warnings: string[];
  hits: HitCheck;
}

/**
 * Programs that evaluate functions from their text. The engine counts a copy apart; where the copy finds the variables of its
 * file, its hits are the original's here. And the oracle's counters cannot go along to another realm.
 */
const AS_TEXT = /^stringified\//;

/** Runs a program plain and instrumented, each as a process of its own, and compares everything that can be seen. */
export async function runProgram(program: Program, { node, clocks, work, ranges }: Options): Promise<Outcome> {
  const home = path.join(work, program.id.replace(/[^\w.-]+/g, '_'));
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  // Names of the same length, for programs that look at their own path.
  const plain = prepare(program, path.join(home, 'plain'), plainBuild);
  const coverage = ranges ? path.join(home, 'plain.coverage') : undefined;
  const { seen } = await runProcess(node, plain, program.kind, 'none', coverage);
  const problems: string[] = [];
  if ((seen.stdout + seen.stderr).trimEnd().split('\n').length < 2)
    problems.push('it prints less than two lines, which proves nothing');
  const runs: Outcome['runs'] = [];
  for (const clock of clocks) {
    const prepared = prepare(program, path.join(home, clock === 'exact' ? 'exact' : 'share'), instrumentedBuild(clock));
    const run = await runProcess(node, prepared, program.kind, clock);
    runs.push({ clock, prepared, ...run });
    const { functions, warnings } = prepared.built;
    if (functions?.length === 0 && warnings.length === 0) problems.push('no function was instrumented');
    const wrong = [...differences(seen, run.seen), ...wrongFigures(run.reports, warnings)];
    problems.push(...wrong.map((each) => `${clock} clock, ${each}`));
  }
  const hits = AS_TEXT.test(program.id)
    ? { lines: 0, problems: [], off: [] }
    : await checkHits(program, { node, home, plain, seen, runs, coverage });
  problems.push(...hits.problems);
  if (problems.length === 0) rmSync(home, { recursive: true, force: true });
  else problems.push(`plain        ${plain.entry}`, `instrumented ${runs[0].prepared.entry}`);
  return { program, plain: seen, runs, problems, warnings: runs[0].prepared.built.warnings, hits };
}

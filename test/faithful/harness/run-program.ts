import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { differences, wrongFigures } from './compare.ts';
import { instrumentedBuild, type Prepared, plainBuild, prepare } from './folders.ts';
import type { Program } from './programs.ts';
import { type Clock, type Report, runProcess, type Seen } from './run-process.ts';

export interface Options {
  node: string;
  clocks: readonly Exclude<Clock, 'none'>[];
  /** A folder of its own for each program is made here; it stays where something differs. */
  work: string;
}

/** What became of one program. */
export interface Outcome {
  program: Program;
  plain: Seen;
  runs: { clock: Clock; seen: Seen; reports: Report[] }[];
  /** What is wrong, ready to print; empty when nothing is. */
  problems: string[];
  /** Functions that lprof leaves alone, with the reason. */
  warnings: string[];
  instrumented: Prepared;
}

/** Runs a program plain and instrumented, each as a process of its own, and compares everything that can be seen. */
export async function runProgram(program: Program, { node, clocks, work }: Options): Promise<Outcome> {
  const home = path.join(work, program.id.replace(/[^\w.-]+/g, '_'));
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  // Names of the same length, for programs that look at their own path.
  const plain = prepare(program, path.join(home, 'plain'), plainBuild);
  const { seen } = await runProcess(node, plain, program.kind, 'none');
  const problems: string[] = [];
  if (seen.stdout.trimEnd().split('\n').length < 2)
    problems.push('it prints less than two lines, which proves nothing');
  const runs: Outcome['runs'] = [];
  let instrumented!: Prepared;
  for (const clock of clocks) {
    instrumented = prepare(program, path.join(home, clock === 'exact' ? 'exact' : 'share'), instrumentedBuild);
    const run = await runProcess(node, instrumented, program.kind, clock);
    runs.push({ clock, ...run });
    const { functions, warnings } = instrumented.built;
    if (functions?.length === 0 && warnings.length === 0) problems.push('no function was instrumented');
    const wrong = [...differences(seen, run.seen), ...wrongFigures(run.reports, warnings)];
    problems.push(...wrong.map((each) => `${clock} clock, ${each}`));
  }
  if (problems.length === 0) rmSync(home, { recursive: true, force: true });
  else problems.push(`plain        ${plain.entry}`, `instrumented ${instrumented.entry}`);
  return { program, plain: seen, runs, problems, warnings: instrumented.built.warnings, instrumented };
}

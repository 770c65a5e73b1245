import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parallel } from './harness/parallel.ts';
import { syntaxErrors } from './harness/parse.ts';
import { listPrograms, type Program, readProgram, strictVariant } from './harness/programs.ts';
import { type Outcome, runProgram } from './harness/run-program.ts';

const clocks = ['exact', 'shared'] as const;

/** Runs all programs with both clocks and strict variants on each Node and prints a table; true when something differs. */
export async function runCorpus(nodes: readonly string[]): Promise<boolean> {
  const rows: Record<string, string | number>[] = [];
  const off: Record<string, number> = {};
  for (const node of nodes) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    const work = workFolder();
    const programs = listPrograms();
    const all = [...programs, ...programs.flatMap((program) => strictVariant(program) ?? [])];
    const errors = syntaxErrors(node, all);
    const known = all.filter((program, i) => {
      if (errors[i] !== undefined && !program.id.endsWith('(strict)'))
        console.log(`${version} skips ${program.id}: ${errors[i]}`);
      return errors[i] === undefined;
    });
    const outcomes = await parallel(known, (program) => runProgram(program, { node, clocks, work, ranges: true }));
    const failed = outcomes.filter(({ problems }) => problems.length > 0);
    for (const outcome of failed) print(version, outcome);
    for (const { program, hits } of outcomes) {
      for (const { line, hits: ours, engine, why } of hits.off) {
        off[why] = (off[why] ?? 0) + 1;
        if (why !== 'unexplained') continue;
        console.log(`${version} ${program.id}: line ${line}, ${ours} hits, the engine's ranges say ${engine}`);
      }
    }
    rows.push({
      Node: version,
      programs: programs.length,
      'not parsed': programs.filter((program) => !known.includes(program)).length,
      strict: known.filter(({ id }) => id.endsWith('(strict)')).length,
      runs: known.length * (2 + clocks.length),
      'lines of hits': outcomes.reduce((sum, { hits }) => sum + hits.lines, 0),
      'engine off': outcomes.reduce((sum, { hits }) => sum + hits.off.length, 0),
      differences: failed.length,
    });
    if (failed.length === 0) rmSync(work, { recursive: true, force: true });
  }
  console.table(rows);
  console.log('Lines where the engine’s own ranges are off:', off);
  return rows.some(({ differences }) => differences !== 0) || 'unexplained' in off;
}

/** Runs single programs and shows what they print; true when something differs. */
export async function runFiles(files: readonly string[], node: string): Promise<boolean> {
  const programs = files.map(readProgram).flatMap((program) => [program, strictVariant(program) ?? []].flat());
  const errors = syntaxErrors(node, programs);
  let failed = false;
  for (const [i, program] of programs.entries()) {
    if (errors[i] !== undefined) {
      console.log(`\n== ${program.id}: not parsed: ${errors[i]}`);
      continue;
    }
    const outcome = await runProgram(program, { node, clocks, work: workFolder(), ranges: true });
    console.log(`\n== ${program.id}: ${describe(outcome)}`);
    console.log(outcome.plain.stdout + outcome.plain.stderr);
    if (outcome.problems.length > 0) print('', outcome);
    failed ||= outcome.problems.length > 0;
  }
  return failed;
}

function describe({ plain, problems, warnings }: Outcome): string {
  const end = plain.signal ?? `exit code ${plain.code}`;
  return [end, problems.length > 0 ? 'differs' : 'the same', ...warnings].join(', ');
}

function print(version: string, { program, problems }: Outcome): void {
  console.log(`\n-- ${version} ${program.id}\n${problems.join('\n')}`);
}

function workFolder(): string {
  return mkdtempSync(path.join(realpathSync(tmpdir()), 'lprof-faithful-'));
}

export type { Program };

import { existsSync } from 'node:fs';
import path from 'node:path';
import { compareHits } from '../oracle/compare.ts';
import { readCoverage } from '../oracle/coverage.ts';
import { expectedHits, type Hits, plainHits, toHits } from '../oracle/expected.ts';
import { mark } from '../oracle/mark.ts';
import type { Marked } from '../oracle/marks.ts';
import { type Off, offLines } from '../oracle/off.ts';
import { build } from './build.ts';
import { differences } from './compare.ts';
import { type Prepared, prepare } from './folders.ts';
import { kindOf, type Program } from './programs.ts';
import { type Report, runProcess, type Seen } from './run-process.ts';
import type { InstrumentedRun } from './run-program.ts';

interface Runs {
  node: string;
  home: string;
  plain: Prepared;
  /** What the plain program did. */
  seen: Seen;
  /** Where the engine's counts of the plain program are, if they were asked for. */
  coverage: string | undefined;
  runs: readonly InstrumentedRun[];
}

/** How hits compare with what the engine counts. */
export interface HitCheck {
  /** Lines that were compared. */
  lines: number;
  problems: string[];
  /** Lines where the engine's own ranges of the untouched program say something else. */
  off: Off[];
}

/** Runs a program with counters in its text, and compares their counts and those of the plain program with the hits. */
export async function checkHits(
  program: Program,
  { node, home, plain, seen, runs, coverage }: Runs,
): Promise<HitCheck> {
  const marks = new Map<string, Marked>();
  const marked = prepare(program, path.join(home, 'marks'), (file, text, kind) => {
    const made = mark(text, kind, file);
    marks.set(file, made);
    return build(file, made.text, kind, undefined);
  });
  const marksCoverage = path.join(home, 'marks.coverage');
  const run = await runProcess(node, marked, program.kind, 'none', marksCoverage);
  const changed = differences(seen, run.seen).map((each) => `the counters of the oracle change the program, ${each}`);
  const result: HitCheck = { lines: 0, problems: changed, off: [] };
  // How often a function calls itself before the stack is full depends on the size of its code.
  const overflows = /Maximum call stack size exceeded/.test(seen.stdout + seen.stderr);
  if (changed.length > 0 || overflows || !existsSync(marksCoverage)) return result;
  const counts = readCoverage(marksCoverage, paths(marked));
  const plainCounts = coverage === undefined ? undefined : readCoverage(coverage, paths(plain));
  for (const [file, written] of marked.files) {
    const own = marks.get(written.seen)!;
    const none = () => 0;
    const expected = expectedHits(own, written.code, counts.get(written.path) ?? none);
    const asWritten = plainCounts !== undefined && kindOf(file) !== 'compiled' && kindOf(file) !== 'decorators';
    const engine = asWritten ? plainHits(own, plainCounts.get(plain.files.get(file)!.path) ?? none) : undefined;
    for (const { clock, prepared, reports } of runs) {
      if (clock === 'shared' && isCalledByNode(program)) continue;
      const ours = hitsOf(reports, prepared.files.get(file)!.told);
      const leftOut = prepared.built.warnings.map((each) => Number(/:(\d+): .* is left out/.exec(each)?.[1]));
      const wrong = compareHits(ours, expected, new Set(leftOut));
      result.problems.push(...wrong.map((each) => `${path.basename(file)}, ${clock} clock, ${each}`));
    }
    result.lines += own.marks.length;
    if (engine !== undefined) {
      result.off.push(...offLines(path.basename(file), own, expected, engine));
    }
  }
  return result;
}

/**
 * Node calls a function of the program for what goes on inside of it: one that replaces a built-in, or that formats stacks.
 * It does so for the start of the clock's thread, too, so such functions have more hits with the shared clock.
 */
function isCalledByNode({ id, text }: Program): boolean {
  return id.startsWith('hostile/') || text.includes('prepareStackTrace');
}

function paths({ files }: Prepared): string[] {
  return [...files.values()].map((file) => file.path);
}

/** Hits of a file summed over processes and threads. */
function hitsOf(reports: readonly Report[], file: string): Hits {
  return toHits(
    reports.flatMap(({ hits }) =>
      hits.flatMap(([path, fn, line, count]) => (path === file ? [[fn, line, count] as const] : [])),
    ),
  );
}

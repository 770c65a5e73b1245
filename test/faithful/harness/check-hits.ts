import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCoverage } from '../oracle/coverage.ts';
import { type Expected, expectedHits, type Hits, plainHits, toHits } from '../oracle/expected.ts';
import { mark } from '../oracle/mark.ts';
import type { Marked } from '../oracle/marks.ts';
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
  /** What the plain program did; its coverage is beside its folder. */
  seen: Seen;
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

export interface Off {
  file: string;
  fn: string;
  line: number;
  counted: string;
  hits: number;
  engine: number;
}

/** Runs a program with counters in its text, and compares their counts and those of the plain program with the hits. */
export async function checkHits(program: Program, { node, home, plain, seen, runs }: Runs): Promise<HitCheck> {
  const marks = new Map<string, Marked>();
  const marked = prepare(program, path.join(home, 'marks'), (file, text, kind) => {
    const made = mark(text, kind, file);
    marks.set(file, made);
    return build(file, made.text, kind, false);
  });
  const coverage = path.join(home, 'marks.coverage');
  const run = await runProcess(node, marked, program.kind, 'none', coverage);
  const changed = differences(seen, run.seen).map((each) => `the counters of the oracle change the program, ${each}`);
  const result: HitCheck = { lines: 0, problems: changed, off: [] };
  // How often a function calls itself before the stack is full depends on the size of its code.
  const overflows = /Maximum call stack size exceeded/.test(seen.stdout + seen.stderr);
  if (changed.length > 0 || overflows || !existsSync(coverage)) return result;
  const counts = readCoverage(coverage, paths(marked));
  const plainCounts = readCoverage(path.join(home, 'plain.coverage'), paths(plain));
  for (const [file, written] of marked.files) {
    const own = marks.get(written.seen)!;
    const none = () => 0;
    const expected = expectedHits(own, written.code, counts.get(written.path) ?? none);
    const isPlain = kindOf(file) !== 'compiled' && kindOf(file) !== 'decorators';
    const engine = isPlain ? plainHits(own, plainCounts.get(plain.files.get(file)!.path) ?? none) : undefined;
    for (const { clock, prepared, reports } of runs) {
      const ours = hitsOf(reports, prepared.files.get(file)!.seen);
      const leftOut = prepared.built.warnings.map((each) => Number(/:(\d+): .* is left out/.exec(each)?.[1]));
      const wrong = compareHits(ours, expected, new Set(leftOut));
      result.problems.push(...wrong.map((each) => `${path.basename(file)}, ${clock} clock, ${each}`));
    }
    result.lines += own.marks.length;
    for (const { fn, line, counted } of own.marks) {
      const hits = expected.hits.get(fn)!.get(line)!;
      const said = engine?.hits.get(fn)?.get(line);
      if (said !== undefined && hits !== said) result.off.push({ file, fn, line, counted, hits, engine: said });
    }
  }
  return result;
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

/** Lines whose hits are not those expected; functions that lprof leaves alone, by line, are none of them. */
function compareHits(ours: Hits, { hits, calls }: Expected, leftOut: ReadonlySet<number>): string[] {
  const found: string[] = [];
  for (const fn of new Set([...ours.keys(), ...hits.keys()])) {
    const own = ours.get(fn);
    const all = hits.get(fn) ?? new Map<number, number>();
    if (own === undefined) {
      const reached = [...all.values()].some((count) => count > 0);
      const known = leftOut.has(fn === 'module' ? 1 : Number.parseInt(fn, 10));
      if (reached && !known) found.push(`the function at ${fn} is not measured`);
      continue;
    }
    const called = calls.get(fn);
    if (called !== undefined && own.get(0) !== called) {
      found.push(`calls of ${fn}: ${own.get(0)}, the engine counts ${called}`);
    }
    for (const line of new Set([...own.keys(), ...all.keys()])) {
      const mine = own.get(line) ?? 0;
      const theirs = all.get(line) ?? 0;
      if (line > 0 && mine !== theirs) found.push(`line ${line} of ${fn}: ${mine} hits, the engine counts ${theirs}`);
    }
  }
  return found;
}

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Program, kindOf as programKind } from '../harness/programs.ts';
import { runProgram } from '../harness/run-program.ts';
import { check, render } from './check.ts';
import type { Tally } from './find.ts';
import { generate } from './generate/program.ts';
import type { Kind } from './generate/scope.ts';
import { run } from './run.ts';
import { nameOf, standalone } from './standalone.ts';

/**
 * Generated programs as real files, each run plain and instrumented by a Node of its own as those of the corpus are:
 * slow, but with the module loader, the real clock and the process's own end.
 */
export async function findAlone(
  programs: Iterable<{ seed: number; kind: Kind }>,
  onFound: (program: Program, problems: string[]) => void,
): Promise<Tally> {
  const tally: Tally = { same: 0, different: 0, invalid: 0, endless: 0 };
  const work = mkdtempSync(path.join(realpathSync(tmpdir()), 'lprof-fuzz-'));
  for (const { seed, kind } of programs) {
    const source = generate(seed, kind);
    const { skipped } = await check(source, kind, seed);
    if (skipped !== undefined) {
      tally[skipped]++;
      continue;
    }
    const { decisions } = await run(render(source), kind, seed);
    const name = nameOf(kind, seed);
    const file = path.join(work, 'programs', name);
    const text = standalone(source, decisions);
    const program: Program = { id: name, path: file, kind: programKind(file)!, text };
    const { problems } = await runProgram(program, { node: process.execPath, clocks: ['exact'], work, oracle: true });
    tally[problems.length === 0 ? 'same' : 'different']++;
    if (problems.length > 0) onFound(program, problems);
  }
  rmSync(work, { recursive: true, force: true });
  return tally;
}

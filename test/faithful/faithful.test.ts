import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parallel } from './harness/parallel.ts';
import { syntaxErrors } from './harness/parse.ts';
import { listPrograms } from './harness/programs.ts';
import { runProgram } from './harness/run-program.ts';

const node = process.env.NODE_BIN ?? process.execPath;

/** A sample; `npm run test:faithful` runs them all, on all Nodes. */
const EVERY = 6;

test('every sixth program of the corpus is the same program when it is instrumented', {
  timeout: 300_000,
}, async () => {
  const work = mkdtempSync(path.join(realpathSync(tmpdir()), 'lprof-faithful-'));
  const programs = listPrograms().filter((_program, i) => i % EVERY === 0);
  const errors = syntaxErrors(node, programs);
  const known = programs.filter((_program, i) => errors[i] === undefined);
  const outcomes = await parallel(known, (program) =>
    runProgram(program, { node, clocks: ['shared'], work, ranges: false }),
  );
  const failed = outcomes.filter(({ problems }) => problems.length > 0);
  expect(failed.map(({ program, problems }) => `${program.id}\n${problems.join('\n')}`)).toEqual([]);
  expect(known.length).toBeGreaterThan(programs.length * 0.9);
});

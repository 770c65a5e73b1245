// What instrumenting every function costs: kernels and real packages, in fresh processes, all variants interleaved.
// Usage: npm run bench -- [--rounds N] [--nodes 20.19.0,22,24,26] [--only NAME,NAME] [--variants …]
// Writes bench/RESULTS.md, unless programs or variants were chosen.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeBinary } from '../../scripts/nodes.mjs';
import { claim } from '../claim.mjs';
import { programs, runProgram } from './programs.mjs';
import { overheadClaim, report } from './report.mjs';
import { root, VARIANTS } from './variants.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    nodes: { type: 'string', default: process.execPath },
    only: { type: 'string' },
    variants: { type: 'string', default: Object.keys(VARIANTS).join(',') },
  },
});
/** The exact clock takes minutes for what else takes seconds; its figures need no more rounds. */
const EXACT_ROUNDS = 2;
const variants = values.variants.split(',');
/** Prints what one reading of the clock takes, nanoseconds: the least of many batches. */
const READ = `let least = Infinity;
for (let i = 0; i < 1000; i++) {
  const start = performance.now();
  for (let k = 0; k < 999; k++) performance.now();
  least = Math.min(least, (performance.now() - start) * 1000);
}
console.log(least);`;

const folder = mkdtempSync(join(tmpdir(), 'lprof-bench-'));
const results = [];
try {
  const all = programs(values.only);
  for (const version of values.nodes.split(',')) {
    const node = nodeBinary(version);
    const rows = all.map(({ group, name, path }) => ({ group, name, path, times: {}, events: 0 }));
    let readNs = Number.POSITIVE_INFINITY;
    for (let round = -1; round < Number(values.rounds); round++) {
      readNs = Math.min(readNs, Number(execFileSync(node, ['-e', READ], { encoding: 'utf8' })));
      for (const row of rows) {
        const seen = new Set();
        for (const variant of variants) {
          if (variant === 'exact' && round >= EXACT_ROUNDS) continue;
          const { ms, value, events } = runProgram(node, variant, row.path, folder);
          seen.add(value);
          if (seen.size > 1) throw new Error(`${row.name}: ${variant} computes something else`);
          row.events = Math.max(row.events, events);
          // The first round fills the caches.
          if (round < 0) continue;
          row.times[variant] ??= [];
          row.times[variant].push(ms);
        }
        process.stderr.write('.');
      }
    }
    process.stderr.write('\n');
    results.push({ node: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(), rows, readNs });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const machine = `${cpus().length} x ${cpus()[0].model}`;
const text = report(results, variants, { machine, rounds: values.rounds, date: new Date().toISOString().slice(0, 10) });
console.log(text);
if (values.only === undefined && variants.length === Object.keys(VARIANTS).length) {
  writeFileSync(join(root, 'bench', 'RESULTS.md'), text);
  claim('overhead', overheadClaim(results));
}

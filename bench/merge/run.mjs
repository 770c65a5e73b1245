// What merging many profiles costs: time and peak memory of `lprof merge`, and whether the sums are right.
// Usage: npm run bench:merge -- [--profiles 1000] [--lines 5000] [--node PATH]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    profiles: { type: 'string', default: '1000' },
    lines: { type: 'string', default: '5000' },
    node: { type: 'string', default: process.execPath },
  },
});
const PROFILES = Number(values.profiles);
const LINES = Number(values.lines);
const LINES_OF_FUNCTION = 10;
const FUNCTIONS_OF_FILE = 10;

/** One profile of the program; every tenth run saw another version of the first file. */
function profileOf(run) {
  const files = [];
  for (let first = 0; first < LINES; first += LINES_OF_FUNCTION * FUNCTIONS_OF_FILE) {
    const index = files.length;
    const version = index === 0 && run % 10 === 9 ? 'changed' : 'same';
    const source = `// ${version} ${index}\n${'  const next = step(previous, options);\n'.repeat(FUNCTIONS_OF_FILE * LINES_OF_FUNCTION)}`;
    const functions = Array.from({ length: FUNCTIONS_OF_FILE }, (_, i) => functionOf(run, index, i));
    files.push({
      path: `src/${index}.ts`,
      sha256: createHash('sha256').update(source).digest('hex'),
      source,
      functions,
    });
  }
  const thread = { pid: 1000 + run, threadId: 0, parent: null, wallNs: 1e9, outsideNs: 1e6, gcNs: 0, overheadNs: 1e6 };
  return {
    $schema: 'lprof-profile',
    version: 1,
    creator: 'lprof bench',
    run: {
      ...{ argv: ['main.ts'], root: `/shard/${run}`, node: '20.20.2', platform: 'linux-x64', cpus: 2 },
      startedAt: new Date(1.7e12 + run * 1000).toISOString(),
      ...{ wallNs: 1e9, exit: { code: 0, signal: null }, complete: true },
      clock: { kind: 'shared', resolutionNs: 1000, probeNs: 2, worstGapNs: 12_000, gapShare: 0.001 },
      selection: { rule: 'all', patterns: [] },
      threads: [thread],
    },
    files,
  };
}

function functionOf(run, file, index) {
  const line = 1 + index * LINES_OF_FUNCTION;
  const lines = Array.from({ length: LINES_OF_FUNCTION }, (_, i) => ({
    ...{ line: line + i, hits: run + i, timeNs: 1000 * run + i, selfNs: 500 * run, awaitNs: 0 },
    ...(i % 4 === 0
      ? { calls: [{ file, function: (index + 1) % FUNCTIONS_OF_FILE, calls: run, timeNs: 500, selfNs: 100 }] }
      : {}),
  }));
  return {
    ...{
      name: `Step.f${file}_${index}`,
      kind: 'method',
      line,
      column: 2,
      endLine: line + LINES_OF_FUNCTION - 1,
      endColumn: 3,
    },
    ...{ calls: run, timeNs: 1e6, selfNs: 5000 * run, awaitNs: 0, maxDepth: 1, lines },
  };
}

const dir = mkdtempSync(join(tmpdir(), 'lprof-bench-'));
try {
  mkdirSync(join(dir, 'shards'));
  for (let run = 0; run < PROFILES; run++) {
    writeFileSync(join(dir, 'shards', `${run}.lprof`), JSON.stringify(profileOf(run)));
  }
  writeFileSync(
    join(dir, 'usage.cjs'),
    "process.on('exit', () => require('fs').writeFileSync(__dirname + '/usage', JSON.stringify(process.resourceUsage())));",
  );
  const start = performance.now();
  const args = ['--require', join(dir, 'usage.cjs'), join(root, 'bin/lprof.js'), 'merge', '-o', 'all.lprof', 'shards'];
  const { status, stdout, stderr } = spawnSync(values.node, args, { cwd: dir, encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(join(dir, 'usage'), 'utf8'));
  const merged = JSON.parse(readFileSync(join(dir, 'all.lprof'), 'utf8'));
  check(merged);
  const bytes = readFileSync(join(dir, 'shards', '0.lprof')).length;
  process.stdout.write(`${stdout}${PROFILES} profiles of ${LINES} lines (${Math.round(bytes / 1000)} kB each): `);
  const cpu = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
  process.stdout.write(
    `${seconds.toFixed(1)} s (${cpu} s of processor), at most ${Math.round(maxRSS / 1000)} MB of memory\n`,
  );
} finally {
  rmSync(dir, { recursive: true, force: true });
}

/** All hits are there, in the version of the file that had them. */
function check({ files, run }) {
  const lines = files.flatMap((file) => file.functions).flatMap((fn) => fn.lines);
  const hits = lines.reduce((sum, line) => sum + line.hits, 0);
  const calls = lines.flatMap((line) => line.calls ?? []).reduce((sum, call) => sum + call.calls, 0);
  const runs = (PROFILES * (PROFILES - 1)) / 2;
  const expectedHits = LINES * runs + PROFILES * LINES * ((LINES_OF_FUNCTION - 1) / 2);
  const expectedCalls = (LINES / LINES_OF_FUNCTION) * Math.ceil(LINES_OF_FUNCTION / 4) * runs;
  if (hits !== expectedHits || calls !== expectedCalls || run.threads.length !== PROFILES) {
    throw new Error(`wrong sums: ${hits} hits, ${calls} calls, ${run.threads.length} threads`);
  }
}

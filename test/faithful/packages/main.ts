import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Profile } from '../../../src/profile/types.ts';
import { DIST } from '../harness/build.ts';
import type { Kind } from '../harness/programs.ts';
import { compareHits } from '../oracle/compare.ts';
import { readCoverage } from '../oracle/coverage.ts';
import { expectedHits, type Hits, plainHits } from '../oracle/expected.ts';
import { mark } from '../oracle/mark.ts';
import type { Marked } from '../oracle/marks.ts';
import { type Off, offLines } from '../oracle/off.ts';
import { listWorkloads, makeTree, SETUP } from './trees.ts';

export { VERSIONS } from './trees.ts';

const load = createRequire(__filename);

/** Figures of one package. */
export interface Row {
  files: number;
  functions: number;
  lines: number;
  hits: number;
  differences: number;
  'engine off': number;
}

/**
 * Runs each package's workload plain, with counters in its text, and under lprof; compares what it prints and the hits of
 * all lines of all its files. Prints what differs and a table; true when something does.
 *
 * @param packages a `node_modules` with the packages
 * @param work a folder for copies
 */
export function runPackages(packages: string, work: string, node: string, only: readonly string[]): boolean {
  const trees = { plain: path.join(work, 'plain'), marks: path.join(work, 'marks') };
  for (const tree of Object.values(trees)) makeTree(packages, tree);
  const rows: Record<string, Row> = {};
  const off: Off[] = [];
  let failed = false;
  for (const name of listWorkloads()) {
    if (only.length > 0 && !only.includes(name)) continue;
    const { row, problems, off: own } = runPackage(name, node, trees, work);
    rows[name] = row;
    off.push(...own);
    for (const each of problems.slice(0, 20)) console.log(`${name}: ${each}`);
    failed ||= problems.length > 0;
  }
  console.table(rows);
  const classes: Record<string, number> = {};
  for (const each of off) classes[each.why] = (classes[each.why] ?? 0) + 1;
  console.table(classes);
  for (const each of off.filter(({ why }) => why === 'unexplained').slice(0, 30)) {
    console.log(
      `unexplained: ${each.file}:${each.line} (${each.fn}) ${each.hits} hits, the engine's ranges say ${each.engine}`,
    );
    failed = true;
  }
  return failed;
}

function runPackage(name: string, node: string, trees: { plain: string; marks: string }, work: string) {
  const env = {
    ...process.env,
    TZ: 'UTC',
    ORACLE_INPUT: trees.plain,
    NODE_OPTIONS: '',
    FAITHFUL_DIST: DIST,
    FAITHFUL_CLOCK: 'none',
  };
  const coverage = (tree: string) => {
    const folder = path.join(work, `${path.basename(tree)}.coverage`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    return folder;
  };
  const run = (tree: string, args: string[], more: NodeJS.ProcessEnv = {}) => {
    const result = spawnSync(node, [...args, path.join('workloads', `${name}.cjs`)], {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...env, ...more },
    });
    if (result.status !== 0) throw new Error(`${name} fails in ${tree}: ${result.stderr}`);
    return result.stdout;
  };

  const plainCoverage = coverage(trees.plain);
  const plain = run(trees.plain, ['--require', SETUP], { NODE_V8_COVERAGE: plainCoverage });
  const files = loadedFiles(plainCoverage, trees.plain);
  const marks = new Map<string, Marked>();
  for (const file of files) {
    const source = readFileSync(path.join(trees.plain, file), 'utf8');
    const made = mark(source, kindIn(path.join(trees.plain, file)), file);
    marks.set(file, made);
    writeFileSync(path.join(trees.marks, file), made.text);
  }
  const marksCoverage = coverage(trees.marks);
  const marked = run(trees.marks, ['--require', SETUP], { NODE_V8_COVERAGE: marksCoverage });
  const output = path.join(work, `${name}.lprof`);
  const chosen = [...new Set(files.map(packageOf))].flatMap((each) => ['--package', each]);
  const bin = path.join(DIST, '..', 'bin', 'lprof.js');
  const measured = run(trees.plain, [bin, 'run', ...chosen, '--no-config', '--no-cache', '-q', '-o', output]);

  const problems: string[] = [];
  if (marked !== plain) problems.push(`the counters of the oracle change the program: ${marked} instead of ${plain}`);
  if (measured !== plain) problems.push(`lprof changes the program: it prints ${measured} instead of ${plain}`);
  const profile = JSON.parse(readFileSync(output, 'utf8')) as Profile;
  const counts = readCoverage(
    marksCoverage,
    files.map((file) => path.join(trees.marks, file)),
  );
  const plainCounts = readCoverage(
    plainCoverage,
    files.map((file) => path.join(trees.plain, file)),
  );
  const row: Row = { files: files.length, functions: 0, lines: 0, hits: 0, differences: 0, 'engine off': 0 };
  const off: Off[] = [];
  for (const [file, own] of marks) {
    const ours = profileHits(profile, trees.plain, file);
    const expected = expectedHits(own, own.text, counts.get(path.join(trees.marks, file))!);
    const wrong = compareHits(ours, expected, new Set());
    problems.push(...wrong.map((each) => `${file}: ${each}`));
    row.differences += wrong.length;
    row.functions += own.calls.length + 1;
    row.lines += own.marks.length;
    for (const lines of expected.hits.values()) for (const hits of lines.values()) row.hits += hits;
    off.push(...offLines(file, own, expected, plainHits(own, plainCounts.get(path.join(trees.plain, file))!)));
  }
  row['engine off'] = off.length;
  return { row, problems, off };
}

/** Files of packages that a process has loaded, relative to its tree. */
function loadedFiles(coverage: string, tree: string): string[] {
  const found = new Set<string>();
  for (const name of readdirSync(coverage)) {
    const { result } = JSON.parse(readFileSync(path.join(coverage, name), 'utf8')) as { result: { url: string }[] };
    for (const { url } of result) {
      if (!url.startsWith('file:')) continue;
      const file = path.relative(realpathSync(tree), fileURLToPath(url.replace(/[?#].*$/, '')));
      if (file.startsWith(`node_modules${path.sep}`) && /\.[cm]?js$/.test(file)) found.add(file);
    }
  }
  return [...found].sort();
}

function packageOf(file: string): string {
  const [first, second] = file.split(path.sep).slice(file.split(path.sep).lastIndexOf('node_modules') + 1);
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function kindIn(file: string): Kind {
  if (file.endsWith('.mjs')) return 'module';
  if (file.endsWith('.cjs')) return 'commonjs';
  const { packageType } = load(`${DIST}/src/loader/package-type.js`) as {
    packageType(file: string): string | undefined;
  };
  return packageType(file) === 'module' ? 'module' : 'commonjs';
}

function profileHits(profile: Profile, tree: string, file: string): Hits {
  const hits: Hits = new Map();
  const wanted = path.resolve(realpathSync(tree), file);
  for (const each of profile.files) {
    if (path.resolve(profile.run.root, each.path) !== wanted) continue;
    for (const fn of each.functions) {
      const key = fn.kind === 'module' ? 'module' : `${fn.line}:${fn.column}`;
      const own = hits.get(key) ?? new Map<number, number>([[0, fn.calls]]);
      hits.set(key, own);
      for (const { line, hits: count } of fn.lines) own.set(line, (own.get(line) ?? 0) + count);
    }
  }
  return hits;
}

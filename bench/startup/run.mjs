// What lprof adds to the start of a program: a script of one line, where its time goes, and a program of 5,000 TypeScript
// files, without and with a cache; how fast it instruments, and what it keeps in memory. All variants interleaved, fresh
// processes, medians.
// Usage: npm run bench:startup -- [--rounds N] [--node PATH]. Writes bench/STARTUP.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { phases } from './phases.mjs';
import { transform } from './transform.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, node: { type: 'string', default: process.execPath } },
});
const rounds = Number(values.rounds);
const FILES = 5000;
const dir = mkdtempSync(join(tmpdir(), 'lprof-bench-'));
const lprof = [join(root, 'bin/lprof.js'), 'run', '-q'];

/** A tree of modules, each of which imports two others. */
function writeProgram() {
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(dir, 'one'));
  writeFileSync(join(dir, 'one/package.json'), '{}');
  writeFileSync(join(dir, 'one/one.js'), 'console.log(1);\n');
  writeFileSync(join(dir, 'one/one.ts'), 'const one: number = 1;\nconsole.log(one);\n');
  writeFileSync(join(dir, 'many.ts'), "import { f0 } from './src/0/f0.js';\nconsole.log(f0(1));\n");
  for (let i = 0; i < FILES; i++) {
    const children = [2 * i + 1, 2 * i + 2].filter((child) => child < FILES);
    const imports = children.map((child) => `import { f${child} } from '../${child % 50}/f${child}.js';\n`);
    const calls = children.map((child) => ` + f${child}(x)`);
    mkdirSync(join(dir, 'src', String(i % 50)), { recursive: true });
    const body = `interface Box {\n  x: number;\n}\nexport function f${i}(x: number): number {\n  const box: Box = { x };\n  return box.x${calls.join('')};\n}\n`;
    writeFileSync(join(dir, 'src', String(i % 50), `f${i}.ts`), imports.join('') + body);
  }
}

function seconds(args, cold) {
  const LPROF_CACHE_DIR = join(dir, cold ? 'cold' : 'cache');
  if (cold) rmSync(LPROF_CACHE_DIR, { recursive: true, force: true });
  const env = { ...process.env, LPROF_CACHE_DIR };
  const start = performance.now();
  const { status, stderr } = spawnSync(values.node, args, { cwd: dir, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

const CASES = [
  ['one line of JavaScript: node', 'one/one.js', []],
  ['… lprof run', 'one/one.js', lprof, ['--all']],
  ['… lprof run, first', 'one/one.js', lprof, ['--all'], true],
  ['one line of JavaScript: tsx', 'one/one.js', ['--import', join(root, 'node_modules/tsx/dist/loader.mjs')]],
  ['one line of TypeScript: tsx', 'one/one.ts', ['--import', join(root, 'node_modules/tsx/dist/loader.mjs')]],
  ['… lprof run, first', 'one/one.ts', lprof, ['--all'], true],
  ['… lprof run, again', 'one/one.ts', lprof, ['--all']],
  [`${FILES.toLocaleString('en')} files: lprof run --dry-run -f f77`, 'many.ts', lprof, ['--dry-run', '-f', 'f77']],
  ['… tsx', 'many.ts', ['--import', join(root, 'node_modules/tsx/dist/loader.mjs')]],
  ['… lprof run -f f77, first', 'many.ts', lprof, ['-f', 'f77'], true],
  ['… lprof run -f f77, again', 'many.ts', lprof, ['-f', 'f77']],
];

try {
  writeProgram();
  const times = CASES.map(() => []);
  // Fills the caches of all.
  CASES.forEach(([, script, command, options = []]) => {
    seconds([...command, ...options, script]);
  });
  for (let round = 0; round < rounds; round++) {
    CASES.forEach(([, script, command, options = [], cold], at) => {
      times[at].push(seconds([...command, ...options, script], cold));
    });
  }
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const rows = CASES.map(([name], at) => `| ${name} | ${median(times[at]).toFixed(2)} s |`);
  const version = spawnSync(values.node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
  const speed = ({ bytes, plain }, seconds) => `${(bytes / 1e6 / (seconds - plain)).toFixed(1)} MB/s`;
  const speeds = transform(values.node, rounds).map(
    (each) =>
      `| ${mb(each.bytes)} | ${each.plain.toFixed(2)} s | ${each.cold.toFixed(2)} s, ${speed(each, each.cold)} | ${each.warm.toFixed(2)} s, ${speed(each, each.warm)} |`,
  );
  const reasons = phases(
    values.node,
    lprof,
    join(dir, 'one'),
    { ...process.env, LPROF_CACHE_DIR: join(dir, 'cache') },
    3 * rounds,
  );
  const kept = spawnSync(values.node, ['--expose-gc', join(root, 'bench/startup/memory.mjs')], { encoding: 'utf8' });
  const memory = JSON.parse(kept.stdout);
  const perLine = (bytes) => (bytes / memory.lines).toFixed(0);
  const text = `# Start

Seconds from start to end of a process: medians of ${rounds} interleaved rounds. Node ${version}, ${cpus().length} x ${cpus()[0].model.replace(/ \S*Processor.*/, '')},
${new Date().toISOString().slice(0, 10)}. Made by \`npm run bench:startup\`; machines are noisy, trust the ratios.

| | |
|---|---|
${rows.join('\n')}

## Where the time of a warm start goes

One line of CommonJS; milliseconds.

| | |
|---|---|
${reasons.map(([what, ms]) => `| ${what} | ${ms.toFixed(0)} |`).join('\n')}

On Node 20 a program of modules takes longer: hooks for them have a thread of their own there, for which Node waits.

## Speed of instrumenting

A part of TypeScript's compiler and the whole, one file each, every function; the seconds beyond plain Node count.

| size | plain Node | first | from the cache |
|---|---|---|---|
${speeds.join('\n')}

## Memory

The same compiler: ${memory.lines.toLocaleString('en')} lines in ${memory.functions.toLocaleString('en')} functions. For each line ${perLine(memory.numbers)} bytes of numbers; ${perLine(memory.text)} bytes of line table in
the code, and ${perLine(memory.table)} more when it is parsed for a report.
`;
  writeFileSync(join(root, 'bench/STARTUP.md'), text);
  process.stdout.write(text);
} finally {
  rmSync(dir, { recursive: true, force: true });
}

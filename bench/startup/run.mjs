// What lprof adds to the start of a program: a script of one line, and a program of 5,000 TypeScript files, without and
// with a cache. All variants interleaved, fresh processes, medians.
// Usage: npm run bench:startup -- [--rounds N] [--node PATH]. Writes bench/STARTUP.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

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
  writeFileSync(join(dir, 'one.js'), 'console.log(1);\n');
  writeFileSync(join(dir, 'one.ts'), 'const one: number = 1;\nconsole.log(one);\n');
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
  ['one line of JavaScript: node', 'one.js', []],
  ['… lprof run', 'one.js', lprof, ['--all']],
  ['one line of TypeScript: tsx', 'one.ts', ['--import', join(root, 'node_modules/tsx/dist/loader.mjs')]],
  ['… lprof run, first', 'one.ts', lprof, ['--all'], true],
  ['… lprof run, again', 'one.ts', lprof, ['--all']],
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
  const text = `# Start

Seconds from start to end of a process: medians of ${rounds} interleaved rounds. Node ${version}, ${cpus().length} x ${cpus()[0].model.replace(/ \S*Processor.*/, '')},
${new Date().toISOString().slice(0, 10)}. Made by \`npm run bench:startup\`; machines are noisy, trust the ratios.

| | |
|---|---|
${rows.join('\n')}
`;
  writeFileSync(join(root, 'bench/STARTUP.md'), text);
  process.stdout.write(text);
} finally {
  rmSync(dir, { recursive: true, force: true });
}

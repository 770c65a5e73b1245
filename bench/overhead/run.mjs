// What instrumenting every function costs: whole programs, fresh processes, all variants interleaved, minima of each.
// Usage: npm run bench -- [--rounds N] [--node PATH]. Writes bench/RESULTS.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const { transformSync } = require('@babel/core');
const lprof = require(join(root, 'dist/babel-plugin/index.js')).default;
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, node: { type: 'string', default: process.execPath } },
});

const RUNTIME = join(root, 'dist/src/runtime/index.js');
// The shared clock needs a moment to start; what is measured is the program, not that.
const shared = `const r = require(${JSON.stringify(RUNTIME)}).install({ clock: 'shared' }); for (const t = Date.now(); r.control[0] === 0 && Date.now() - t < 500;);`;
const exact = `require(${JSON.stringify(RUNTIME)}).install({ clock: 'exact' });`;
const VARIANTS = {
  plain: { plugins: [], preload: '' },
  'babel-plugin-istanbul': {
    plugins: [['babel-plugin-istanbul', { cwd: '/', include: ['**'], exclude: [] }]],
    preload: '',
  },
  'lprof, shared clock': { plugins: [[lprof, { select: 'all', runtime: 'global' }]], preload: shared },
  'lprof, exact clock': { plugins: [[lprof, { select: 'all', runtime: 'global' }]], preload: exact },
};

const dir = mkdtempSync(join(tmpdir(), 'lprof-bench-'));
const programs = readdirSync(join(here, 'programs')).map((file) => file.replace('.js', ''));
const times = new Map();
try {
  for (const program of programs) {
    const path = join(here, 'programs', `${program}.js`);
    for (const [name, { plugins }] of Object.entries(VARIANTS)) {
      const options = {
        babelrc: false,
        configFile: false,
        compact: false,
        filename: path,
        sourceType: 'script',
        plugins,
      };
      mkdirSync(join(dir, name), { recursive: true });
      writeFileSync(join(dir, name, `${program}.js`), transformSync(readFileSync(path, 'utf8'), options).code);
    }
  }
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const program of programs) {
      for (const [name, { preload }] of Object.entries(VARIANTS)) {
        const file = JSON.stringify(join(dir, name, `${program}.js`));
        const code = `${preload} const start = performance.now(); require(${file}); process.stderr.write(String(performance.now() - start));`;
        const { stderr } = spawnSync(values.node, ['-e', code], { encoding: 'utf8' });
        if (!(Number(stderr) > 0)) throw new Error(`${name} ${program}: ${stderr}`);
        const key = `${name}/${program}`;
        times.set(key, [...(times.get(key) ?? []), Number(stderr)]);
      }
      process.stderr.write('.');
    }
  }
  process.stderr.write('\n');
} finally {
  rmSync(dir, { recursive: true, force: true });
}

const least = (name, program) => Math.min(...times.get(`${name}/${program}`));
const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);
const rows = Object.keys(VARIANTS).map((name) => {
  const slowdowns = programs.map((program) => least(name, program) / least('plain', program));
  return `| ${name} | ${[...slowdowns, geometricMean(slowdowns)].map((n) => `${n.toFixed(2)}x`).join(' | ')} |`;
});
const node = execFileSync(values.node, ['--version'], { encoding: 'utf8' }).trim();
const text = `# Results

Slowdown of whole programs with every function instrumented, against the plain program: minima of ${values.rounds} interleaved rounds of
fresh processes. Node ${node}, ${cpus().length} x ${cpus()[0].model}, ${new Date().toISOString().slice(0, 10)}. Made by \`npm run bench\`; machines are noisy, trust the ranking.

| | ${programs.join(' | ')} | geometric mean |
|---|${programs.map(() => '---|').join('')}---|
${rows.join('\n')}
`;
writeFileSync(join(root, 'bench', 'RESULTS.md'), text);
console.log(text);

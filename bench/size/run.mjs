// What a large program costs: 10,000 files with a million lines that are all measured. Time and memory of the run, first and
// again, the size of the profile, and the commands that read it. Memory is known on Linux only.
// Usage: npm run bench:size -- [--files 10000] [--node PATH]. Writes bench/SIZE.md, unless a number of files was given.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { runMeasured } from '../peak.mjs';
import { writeProgram } from './program.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: { files: { type: 'string' }, node: { type: 'string', default: process.execPath } },
});
const FILES = Number(values.files ?? 10_000);
const dir = mkdtempSync(join(tmpdir(), 'lprof-size-'));
const env = { ...process.env, LPROF_CACHE_DIR: join(dir, 'cache') };
const lprof = join(root, 'bin/lprof.js');
const recorded = (clock) => [lprof, 'run', '--all', '-q', '--clock', clock, '-o', `${clock}.lprof`, 'main.js'];

const RUNS = [
  ['plain', ['main.js']],
  ['shared clock, first run', recorded('shared')],
  ['shared clock, again', recorded('shared')],
  ['exact clock, first run', recorded('exact')],
  ['exact clock, again', recorded('exact')],
];

const COMMANDS = [
  ['lprof view', ['view', 'shared.lprof']],
  ['lprof functions', ['functions', 'shared.lprof']],
  ['lprof html', ['html', 'shared.lprof', '-o', 'report.html']],
  ['lprof merge, of two', ['merge', '-o', 'both.lprof', 'shared.lprof', 'exact.lprof']],
  ['lprof diff', ['diff', 'shared.lprof', 'exact.lprof']],
  ...['cpuprofile', 'speedscope', 'pprof', 'csv'].map((format) => [
    `lprof export --to ${format}`,
    ['export', 'shared.lprof', '--to', format, '-o', `out.${format}`],
  ]),
];

async function measured(args) {
  const result = await runMeasured(values.node, args, { cwd: dir, env });
  process.stderr.write('.');
  if (result.status !== 0) throw new Error(`${args.join(' ')}: ${result.status} ${result.stderr}`);
  return result;
}

const seconds = (value) => `${value.toFixed(1)} s`;
const megabytes = (value) => (value > 0 ? `${Math.round(value).toLocaleString('en')} MB` : '');

async function runRow([name, args]) {
  const result = await measured(args);
  const { sum, load, work } = JSON.parse(result.stdout);
  if (sum !== 60 * FILES) throw new Error(`${name}: the program computes ${sum}`);
  const [program, parent] = name === 'plain' ? [result.own, 0] : [result.below, result.own];
  const times = [load, work, result.seconds].map(seconds);
  return `| ${[name, ...times, megabytes(program), megabytes(parent)].join(' | ')} |`;
}

async function commandRow([name, args]) {
  const result = await measured([lprof, ...args]);
  return `| ${name} | ${seconds(result.seconds)} | ${megabytes(result.own)} |`;
}

/** Every function of every file was called as often as the program calls it. */
function check({ files, run }) {
  const functions = files.flatMap((file) => file.functions);
  const wrong = functions.find(({ name, calls }) => /^(part\d|run)$/.test(name) && calls !== 1);
  if (wrong !== undefined || files.length !== FILES + 1 || run.warnings !== undefined)
    throw new Error(`${files.length} files, ${wrong?.name} ${wrong?.calls}, ${run.warnings}`);
  return [files.length, functions.length, functions.reduce((sum, { lines }) => sum + lines.length, 0)];
}

try {
  writeProgram(dir, FILES);
  const runs = [];
  for (const each of RUNS) runs.push(await runRow(each));
  const bytes = readFileSync(join(dir, 'shared.lprof'));
  const counts = check(JSON.parse(bytes)).map((n) => n.toLocaleString('en'));
  const commands = [];
  for (const each of COMMANDS) commands.push(await commandRow(each));
  const version = execFileSync(values.node, ['--version'], { encoding: 'utf8' }).trim();
  const text = `# Size

A generated program of ${counts[0]} files, ${counts[1]} functions and ${counts[2]} lines, all of them measured. Node ${version},
${cpus().length} x ${cpus()[0].model.replace(/ \S*Processor.*/, '')}, ${new Date().toISOString().slice(0, 10)}. Made by \`npm run bench:size\`; machines are noisy, trust the ratios.

| | loading the files | the work | the whole | most memory of the program | … of lprof beside it |
|---|---|---|---|---|---|
${runs.join('\n')}

The first run instruments each file, the next find them in the cache. The profile has ${megabytes(bytes.length / 1e6)}, ${megabytes(gzipSync(bytes).length / 1e6)} with gzip;
the HTML report ${megabytes(statSync(join(dir, 'report.html')).size / 1e6)}.

| | time | most memory |
|---|---|---|
${commands.join('\n')}
`;
  process.stderr.write('\n');
  process.stdout.write(text);
  if (values.files === undefined) writeFileSync(join(root, 'bench/SIZE.md'), text);
} finally {
  rmSync(dir, { recursive: true, force: true });
}

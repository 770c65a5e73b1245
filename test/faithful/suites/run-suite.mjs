// Runs one suite plain and instrumented.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { byName } from './compare.mjs';
import { writeFiles } from './prepare.mjs';
import { RUNNERS } from './runners.mjs';

const LIMIT = 10 * 60_000;

/** What a suite could notice of the way that it was started. */
const FOREIGN = /^(npm_|LPROF|VITEST|NODE_|CI$|FORCE_COLOR$|NO_COLOR$)/;

/** @returns the tests by name, the wall time in ms, and for an instrumented run what was counted */
export async function runSuite(suite, folder, { variant, clock, node, path, work }) {
  const results = join(work, 'results', suite.name);
  mkdirSync(results, { recursive: true });
  const file = join(results, `${variant}.json`);
  const profile = join(results, `${variant}.lprof`);
  rmSync(file, { force: true });
  rmSync(profile, { force: true });
  const runner = RUNNERS[suite.runner];
  const args = [...runner.args(file), ...(suite.args ?? [])];
  const [command, ...line] =
    clock === undefined
      ? ['npm', 'run', 'suite', '--', ...args]
      : [
          node,
          ...[join(folder, 'node_modules/lprof/bin/lprof.js'), 'run', '--no-config', '--quiet', '--clock', clock],
          ...['--output', profile, ...(suite.select ?? ['--all']), '--npm', 'suite', '--', ...args],
        ];
  const started = performance.now();
  const output = await collect(command, line, folder, { ...environment(path), ...suite.env });
  const ms = performance.now() - started;
  const log = join(results, `${variant}.txt`);
  writeFiles({ [`${variant}.txt`]: `${output.stdout}\n--- stderr\n${output.stderr}\n--- ${output.end}\n` }, results);
  let tests;
  try {
    tests = runner.read(file, output.stdout, folder);
  } catch (error) {
    throw new Error(`${variant}: no results (${error.message}), the end was ${output.end}; see ${log}`);
  }
  tests.push([`the end: ${output.end}`, 'passed']);
  return { tests: byName(tests), ms, output, ...(clock === undefined ? {} : { counted: counted(profile) }) };
}

function environment(path) {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
  return { ...own, PATH: path, TZ: 'UTC', npm_config_loglevel: 'error' };
}

function collect(command, args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output[name] += text;
      });
    }
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), LIMIT);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ...output, end: signal === null ? `exit code ${code}` : `signal ${signal}` });
    });
  });
}

/** How many functions were instrumented and called, and how many hits their lines had. */
function counted(profile) {
  if (!existsSync(profile)) return { functions: 0, called: 0, hits: 0, warnings: [] };
  const { files, run } = JSON.parse(readFileSync(profile, 'utf8'));
  const functions = files.flatMap((file) => file.functions);
  return {
    functions: functions.length,
    called: functions.filter(({ calls }) => calls > 0).length,
    hits: functions.reduce((sum, { lines }) => sum + lines.reduce((own, { hits }) => own + hits, 0), 0),
    warnings: run.warnings ?? [],
    processes: run.threads.length,
  };
}

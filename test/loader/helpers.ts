import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ProgramResult } from '../../src/run/program.ts';

/** The build that is tested; the loader runs in processes of its own, so it must be JavaScript. */
export const DIST = resolve(process.env.LPROF_DIST ?? join(__dirname, '..', '..', 'dist'));
if (!existsSync(join(DIST, 'src', 'loader', 'register.js'))) throw new Error(`run \`npm run build\` first (${DIST})`);

/** The Node that runs the fixtures: `NODE_BIN=/path/to/node npx vitest run test/loader`. */
export const NODE = process.env.NODE_BIN ?? process.execPath;

export const FIXTURES = resolve(__dirname, '..', 'fixtures', 'loader');

const { runProgram } = require(join(DIST, 'src/run/program.js')) as typeof import('../../src/run/program.ts');
const { findScript } = require(join(DIST, 'src/run/find-script.js')) as typeof import('../../src/run/find-script.ts');
const { projectRoot } = require(
  join(DIST, 'src/run/project-root.js'),
) as typeof import('../../src/run/project-root.ts');

export interface Output {
  stdout: string;
  stderr: string;
  code: number | null;
  signal: string | null;
}

export interface Options {
  args?: string[];
  nodeOptions?: string[];
  cwd?: string;
  stdin?: string;
  env?: NodeJS.ProcessEnv;
  /** @default every function */
  selection?: { rule: 'patterns' | 'marked' | 'all'; functions?: string[]; files?: string[]; packages?: string[] };
  clock?: 'exact' | 'shared';
  /** @default false: tests leave nothing behind */
  cache?: boolean;
  onSpawn?: (child: ChildProcess) => void;
}

/** Runs a fixture as plain Node does. */
export async function plain(script: string, options: Options = {}): Promise<Output> {
  const { args = [], nodeOptions = [], cwd = FIXTURES, env = {} } = options;
  const child = spawn(NODE, [...nodeOptions, script, ...args], { cwd, env: { ...process.env, ...env } });
  const output = collect(child, options);
  const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
    child.once('close', (...end) => done(end)),
  );
  return { ...output(), code, signal };
}

/** Runs a fixture under the loader. */
export async function profiled(script: string, options: Options = {}): Promise<Output & ProgramResult> {
  const { args = [], nodeOptions = [], cwd = FIXTURES, env = {}, selection } = options;
  let output = () => ({ stdout: '', stderr: '' });
  const result = await runProgram({
    script,
    args,
    nodeOptions,
    cwd,
    env: { ...process.env, ...env },
    node: NODE,
    stdio: 'pipe',
    settings: {
      root: projectRoot(findScript(script, cwd)),
      clock: options.clock ?? 'exact',
      selection: { rule: 'all', functions: [], files: [], packages: [], ...selection },
      ownFolders: [],
      cache: options.cache ?? false,
    },
    onSpawn: (child) => {
      output = collect(child, options);
    },
  });
  return { ...result, ...output() };
}

function collect(child: ChildProcess, { stdin, onSpawn }: Options): () => { stdout: string; stderr: string } {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  // A program may end without having read any of it.
  child.stdin?.on('error', () => {});
  child.stdin?.end(stdin ?? '');
  onSpawn?.(child);
  return () => ({ stdout, stderr });
}

/** Hits of a function's lines in the only thread that called it. */
export function hitsOf(result: ProgramResult, name: string): Record<number, number> {
  const files = result.threads.flatMap((thread) => thread.files);
  for (const { table, counters } of files) {
    let at = table.functions.length * 4;
    for (const fn of table.functions) {
      const lines = fn.lines.map((line, i) => [line, counters[at + i * 4]]);
      at += fn.lines.length * 4;
      if (fn.name === name) return Object.fromEntries(lines.filter(([line]) => line > 0));
    }
  }
  return {};
}

/** Names of the functions that were called, over all threads. */
export function called(result: ProgramResult): string[] {
  const names = result.threads.flatMap(({ files }) =>
    files.flatMap(({ table, counters }) =>
      table.functions.filter((_, i) => counters[i * 4] > 0).map(({ name }) => name),
    ),
  );
  return [...new Set(names)].filter((name) => !name.startsWith('<')).sort();
}

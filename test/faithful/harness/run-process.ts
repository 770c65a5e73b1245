import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './build.ts';
import type { Prepared } from './folders.ts';
import type { Kind } from './programs.ts';

export type Clock = 'none' | 'exact' | 'shared';

/** What can be seen of a process from outside. */
export interface Seen {
  stdout: string;
  stderr: string;
  code: number | null;
  signal: string | null;
}

/** What the collector of one thread had at its end. */
export interface Report {
  /** The thread ended because there was nothing left to do. */
  natural: boolean;
  /** Activations that the collector believes to be open. */
  open: string[];
  wallNs: number;
  outsideNs: number;
  selfNs: number;
  /** File, function (`line:column` or `module`), line, hits; at line 0 the function's calls. */
  hits: [string, string, number, number][];
}

/** A process that takes longer is ended. */
const LIMIT_MS = 30_000;

const preload = path.join(__dirname, 'preload.cjs');
const scriptRunner = path.join(__dirname, 'run-script.cjs');

/** Runs a prepared program with Node; `coverage` names a folder that the engine's counts go to. */
export async function runProcess(
  node: string,
  { folder, entry }: Prepared,
  kind: Kind,
  clock: Clock,
  coverage?: string,
): Promise<{ seen: Seen; reports: Report[] }> {
  const reports = `${folder}.reports`;
  mkdirSync(reports, { recursive: true });
  const { NODE_OPTIONS: _o, NO_COLOR: _n, FORCE_COLOR: _f, NODE_V8_COVERAGE: _c, ...inherited } = process.env;
  const env = {
    ...inherited,
    FAITHFUL_DIST: DIST,
    FAITHFUL_CLOCK: clock,
    FAITHFUL_REPORT: reports,
    ...(coverage === undefined ? {} : { NODE_V8_COVERAGE: coverage }),
  };
  const args = ['--require', preload, ...(kind === 'script' ? [scriptRunner] : []), entry];
  const seen = await collect(node, args, folder, env);
  const names = readdirSync(reports);
  if (coverage !== undefined) keepCoverage(coverage, names);
  const found = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(reports, name), 'utf8')));
  return { seen: { ...seen, ...normalized(seen, realpathSync(folder)) }, reports: found };
}

/** A frame of what watches events of the process. */
const OURS = /^ +at .*[\\/](?:src[\\/]loader|faithful[\\/]harness)[\\/]/;

/** Removes what processes without the preload have left. */
function keepCoverage(folder: string, names: readonly string[]): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    const pid = /^coverage-(\d+)-/.exec(file)?.[1];
    if (!names.includes(`${pid}.seen`)) rmSync(path.join(folder, file));
  }
}

/** Processes that run now: they must not outlive this one, as an endless one would. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function collect(node: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const chunks: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
    child.stdout.on('data', (chunk) => chunks.stdout.push(chunk));
    child.stderr.on('data', (chunk) => chunks.stderr.push(chunk));
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      const text = (list: Buffer[]) => Buffer.concat(list).toString();
      resolve({ stdout: text(chunks.stdout), stderr: text(chunks.stderr), code, signal });
    });
  });
}

function normalized({ stdout, stderr }: Seen, folder: string): Pick<Seen, 'stdout' | 'stderr'> {
  return { stdout: stdout.replaceAll(folder, ''), stderr: withoutExcerpt(stderr.replaceAll(folder, '')) };
}

/**
 * Error output without what instrumenting may change: the excerpt of the source above an uncaught error (`file:line`, the
 * line, a caret below it), columns, lprof's frames between those of Node, and process ids.
 */
export function withoutExcerpt(stderr: string): string {
  const lines = stderr.split('\n');
  const kept = lines.filter((line, i) => {
    const isSource = /:\d+$/.test(lines[i - 1] ?? '') && /^\s*\^+\s*$/.test(lines[i + 1] ?? '');
    const isCaret = /:\d+$/.test(lines[i - 2] ?? '') && /^\s*\^+\s*$/.test(lines[i]);
    return !isSource && !isCaret && !OURS.test(line);
  });
  return kept.map((line) => line.replace(/(:\d+):\d+(?=\)?,?$)/, '$1').replace(/^\(node:\d+\)/, '(node)')).join('\n');
}

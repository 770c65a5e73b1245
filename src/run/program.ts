import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { LprofError } from '../errors.ts';
import { findScript } from './find-script.ts';
import { forwardSignals } from './forward-signals.ts';
import { gather, type RunNotes } from './gather.ts';
import type { RunSettings, ThreadReport } from './raw.ts';

/** A program to run under the profiler. */
export interface ProgramInput {
  /** As the user typed it. */
  script: string;
  args: readonly string[];
  /** Options for Node itself, before the script. */
  nodeOptions?: readonly string[];
  settings: Omit<RunSettings, 'dir'>;
  /** @default the current folder */
  cwd?: string;
  /** Environment of the program. @default this process's */
  env?: NodeJS.ProcessEnv;
  /** The Node to run. @default the one that runs this */
  node?: string;
  /** @default 'inherit' */
  stdio?: 'inherit' | 'pipe';
  /** Called with the process as soon as it runs. */
  onSpawn?: (child: ChildProcess) => void;
}

/** How the program ended and what it left behind. */
export interface ProgramResult {
  /** Null when a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The main thread of the program first; empty when it was killed before the first snapshot. */
  threads: ThreadReport[];
  notes: RunNotes;
}

const PRELOAD = join(__dirname, '..', 'loader', 'register.js');

/**
 * Runs a program with the profiler inside and waits for its end. Signals that reach this process meanwhile are the
 * program's: they are passed on, and this process goes on to report.
 * @throws LprofError when the script does not exist or Node cannot be started
 */
export async function runProgram(input: ProgramInput): Promise<ProgramResult> {
  const { cwd = process.cwd(), nodeOptions = [], args, node = process.execPath } = input;
  const script = scriptArgument(input.script, cwd);
  // Unique and readable by nobody else: mkdtemp creates it with mode 0700.
  const dir = mkdtempSync(join(tmpdir(), 'lprof-'));
  try {
    const settings: RunSettings = { ...input.settings, dir };
    const child = spawn(node, [...nodeOptions, '--require', PRELOAD, script, ...args], {
      cwd,
      stdio: input.stdio ?? 'inherit',
      env: { ...(input.env ?? process.env), LPROF_RUN: JSON.stringify(settings) },
    });
    input.onSpawn?.(child);
    const signals = forwardSignals(child, dir);
    try {
      const end = await ended(child, node);
      return { ...end, signal: signals.killedFor() ?? end.signal, ...gather(dir) };
    } finally {
      signals.stop();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What Node gets as the script: as the user typed it where Node can find it, so that `process.argv` is the same. */
function scriptArgument(script: string, cwd: string): string {
  const found = findScript(script, cwd);
  const typed = resolve(cwd, script);
  const native = found === typed || ['.js', '.json', '.node'].includes(extname(found));
  if (!native) return found;
  return script.startsWith('-') ? typed : script;
}

function ended(child: ChildProcess, node: string): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((done, fail) => {
    child.once('error', (error) => fail(new LprofError(`cannot start ${node}: ${error.message}`)));
    child.once('close', (code, signal) => done({ code, signal }));
  });
}

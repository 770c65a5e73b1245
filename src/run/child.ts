import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { LprofError } from '../errors.ts';
import { makeRunFolder } from './folder.ts';
import type { SignalForwarding } from './forward-signals.ts';
import { gather, type RunNotes } from './gather.ts';
import { LOADING } from './loading.ts';
import { withoutNodeOptions } from './node-options.ts';
import type { RunSettings, ThreadReport } from './raw.ts';

export { LOADING } from './loading.ts';

/** What runs of every kind have in common. */
export interface ChildInput {
  settings: Omit<RunSettings, 'dir'>;
  /** @default the current folder */
  cwd?: string;
  /** Environment of the program. @default this process's */
  env?: NodeJS.ProcessEnv;
  /** @default 'inherit' */
  stdio?: 'inherit' | 'pipe';
  /** Called with the process as soon as it runs. */
  onSpawn?: (child: ChildProcess) => void;
  /** Called when the process has been started; what it returns is called when it has ended. */
  attend?: (running: Running) => () => void;
}

/** A program that runs. */
export interface Running {
  /** What its threads have left so far: all do so about every second. */
  gather(): ReturnType<typeof gather>;
  /** Ends it as Ctrl-C does, and for good if it is still there some seconds later. */
  interrupt(): void;
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

/** A process to start. */
export interface Command {
  command: string;
  args: readonly string[];
  /** What the process reads from its standard input, instead of ours. */
  stdin?: string;
  /** On Windows, package managers are batch files, which only a shell runs. */
  shell?: boolean;
}

/**
 * Starts a process with the settings of the run in its environment, waits for its end and gathers what its threads and
 * its children leave behind. Signals that reach this process meanwhile are the program's.
 * @throws LprofError when the process cannot be started
 */
export async function runChild(
  { command, args, stdin, shell }: Command,
  input: ChildInput,
  forward: (child: ChildProcess, dir: string) => SignalForwarding,
): Promise<ProgramResult> {
  const { cwd = process.cwd(), env = process.env, stdio = 'inherit' } = input;
  const dir = makeRunFolder();
  try {
    const settings: RunSettings = { ...input.settings, dir };
    const child = spawn(command, args, {
      cwd,
      shell,
      stdio: [stdin === undefined ? stdio : 'pipe', stdio, stdio],
      env: { ...(settings.join ? env : outOfOtherRuns(env)), LPROF_RUN: JSON.stringify(settings) },
    });
    // A program that ends before it has read all of it is no error of ours.
    child.stdin?.on('error', () => {});
    if (stdin !== undefined) child.stdin?.end(stdin);
    input.onSpawn?.(child);
    const signals = forward(child, dir);
    const leave = input.attend?.({ gather: () => gather(dir), interrupt: signals.interrupt });
    try {
      const end = await ended(child, command);
      return { ...end, signal: signals.killedFor() ?? end.signal, ...gather(dir) };
    } finally {
      leave?.();
      signals.stop();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Below `--npm` of another run, what this program starts belongs to neither. */
function outOfOtherRuns(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return withoutNodeOptions(env, LOADING);
}

function ended(child: ChildProcess, command: string): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((done, fail) => {
    child.once('error', (error) => fail(new LprofError(`cannot start ${command}: ${error.message}`)));
    child.once('close', (code, signal) => done({ code, signal }));
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { LprofError } from '../errors.ts';
import type { SignalForwarding } from './forward-signals.ts';
import { type Gathered, gather, readRun } from './gather.ts';
import { joined, left } from './joining.ts';
import { isAlive } from './processes.ts';
import type { RunSettings } from './raw.ts';
import { createRunFolder, processesIn, type RunRecord, recordRun, removeRunFolder } from './run-folder.ts';

export { LOADING } from './loading.ts';

/** What runs of every kind have in common. */
export interface ChildInput {
  settings: Omit<RunSettings, 'dir'>;
  /** For whoever finds the run's folder, should this process be killed. */
  record?: Omit<RunRecord, 'gatherer' | 'program'>;
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
export interface ProgramResult extends Gathered {
  /** Null when a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
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

/** Milliseconds that processes below the program have to end after it. */
const GRACE = 300;

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
  const dir = createRunFolder();
  try {
    const settings: RunSettings = { ...input.settings, dir };
    const child = spawn(command, args, {
      cwd,
      shell,
      stdio: [stdin === undefined ? stdio : 'pipe', stdio, stdio],
      env: environment(env, settings),
    });
    // A program that ends before it has read all of it is no error of ours.
    child.stdin?.on('error', () => {});
    if (stdin !== undefined) child.stdin?.end(stdin);
    if (input.record !== undefined) recordRun(dir, { ...input.record, gatherer: process.pid, program: child.pid });
    input.onSpawn?.(child);
    const signals = forward(child, dir);
    const leave = input.attend?.({ gather: () => readRun(dir), interrupt: signals.interrupt });
    try {
      const end = await ended(child, command);
      await othersEnding(dir);
      return { ...end, signal: signals.killedFor() ?? end.signal, ...gather(dir) };
    } finally {
      leave?.();
      signals.stop();
    }
  } finally {
    removeRunFolder(dir);
  }
}

/** A run below another one is a run of its own. What is not the program itself has the preload in `NODE_OPTIONS`. */
function environment(env: NodeJS.ProcessEnv, settings: RunSettings): NodeJS.ProcessEnv {
  const text = JSON.stringify(settings);
  return settings.direct ? { ...left(env), LPROF_RUN: text } : joined(left(env), text);
}

/**
 * Processes that end together with the program, by Ctrl-C or as it is no longer there to talk to, may still be about to
 * report. Whoever goes on is not waited for.
 */
async function othersEnding(dir: string): Promise<void> {
  for (const until = performance.now() + GRACE; performance.now() < until; ) {
    if (!processesIn(dir).some(isAlive)) return;
    await new Promise((go) => setTimeout(go, 10));
  }
}

function ended(child: ChildProcess, command: string): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((done, fail) => {
    child.once('error', (error) => fail(new LprofError(`cannot start ${command}: ${error.message}`)));
    child.once('close', (code, signal) => done({ code, signal }));
  });
}

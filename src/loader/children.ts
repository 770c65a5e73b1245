import childProcess from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { joined, joinedPairs } from '../run/joining.ts';
import type { RunSettings } from '../run/raw.ts';
import type { Notes } from './notes.ts';
import { define } from './on-exit.ts';
import { settingsBelow } from './settings.ts';

/** What Node is about to start; the environment is that of this process where it has none. */
interface Start {
  file?: string;
  args?: string[];
  envPairs?: string[];
}
interface Handle {
  close(...args: unknown[]): unknown;
}
interface Child {
  pid?: number;
  signalCode: string | null;
  _handle: Handle | null;
}
type Spawn = (this: Child, options: Start) => unknown;
type SpawnSync = (options: Start) => { pid: number; signal: string | null };
type Replace = (file: string, args?: string[], env?: NodeJS.ProcessEnv) => never;

/** Whoever watches the processes that this thread starts. */
interface Watcher {
  /** What is started instead. */
  start(options: Start): Start;
  /** A process was ended by a signal. */
  killed(pid: number, signal: string): void;
}

/**
 * Has the Node processes that this thread starts join the run, or tells that they do not. What they need stands in their
 * environment from here on only, so the program neither sees it in its own nor loses it by giving another one.
 */
export function watchChildren(settings: RunSettings, notes: Notes): void {
  const killed = (pid: number, signal: string) => notes({ kind: 'killed', pid, signal });
  if (!settings.children) {
    const start = (options: Start) => {
      const { file = '', args = [] } = options;
      if (isNode(file)) notes({ kind: 'child', command: shortCommand(ownList(args).slice(1)) });
      return options;
    };
    watchStarts({ start, killed });
    return;
  }
  const text = settingsBelow(settings);
  // A process that outlives the run goes on as if there had been none.
  const ended = () => !existsSync(settings.dir);
  const start = (options: Start) => {
    if (ended()) return options;
    const pairs = options.envPairs ?? Object.entries(process.env).map(([name, value]) => `${name}=${value}`);
    return { ...options, envPairs: joinedPairs(ownList(pairs), text) };
  };
  watchStarts({ start, killed });
  // What takes the place of this process has its parent, too.
  const same = JSON.stringify({ ...JSON.parse(text), parent: settings.parent });
  onReplacing((env) => (ended() ? env : joined({ ...env }, same)));
}

/** All of `child_process` and `cluster` comes by one of these two; the functions that a program calls stay as they are. */
function watchStarts({ start, killed }: Watcher): void {
  const { prototype } = (childProcess as unknown as { ChildProcess: { prototype: { spawn: Spawn } } }).ChildProcess;
  const spawn = prototype.spawn;
  prototype.spawn = function (options) {
    // What is no object Node refuses.
    const result = Reflect.apply(spawn, this, [
      typeof options === 'object' && options !== null ? start(options) : options,
    ]);
    beforeClose(this, () => {
      if (this.pid !== undefined && this.signalCode !== null) killed(this.pid, this.signalCode);
    });
    return result;
  };
  const binding = syncBinding();
  if (binding === undefined) return;
  const spawnSync = binding.spawn;
  binding.spawn = function spawn(options) {
    const result = Reflect.apply(spawnSync, this, [start(options)]);
    if (result.signal && result.pid > 0) killed(result.pid, result.signal);
    return result;
  };
}

/** Node closes the handle of a process that has ended, then tells the program: no frame of ours is in its stacks. */
function beforeClose({ _handle: handle }: Child, callback: () => void): void {
  if (handle === null) return;
  const { close } = handle;
  handle.close = function (...args) {
    callback();
    return Reflect.apply(close, this, args);
  };
}

/** What `spawnSync` and its kin call. Asking for it is no use of a deprecated function by the program. */
function syncBinding(): { spawn: SpawnSync } | undefined {
  const { binding } = process as unknown as { binding?(name: string): { spawn: SpawnSync } };
  const before = Object.getOwnPropertyDescriptor(process, 'noDeprecation');
  try {
    Object.defineProperty(process, 'noDeprecation', { value: true, configurable: true, writable: true });
    return binding?.('spawn_sync');
  } catch {
    return undefined;
  } finally {
    if (before === undefined) delete process.noDeprecation;
    else Object.defineProperty(process, 'noDeprecation', before);
  }
}

function onReplacing(environment: (env: NodeJS.ProcessEnv) => NodeJS.ProcessEnv): void {
  const inner = (process as { execve?: Replace }).execve;
  if (inner === undefined) return;
  define('execve', function execve(file, args, env = process.env) {
    return Reflect.apply(inner, process, [
      file,
      args,
      typeof env === 'object' && env !== null ? environment(env) : env,
    ]) as never;
  } satisfies Replace);
}

/** A list of our own realm: the methods of the program's may have been replaced. */
function ownList<T>(values: ArrayLike<T>): T[] {
  return Array.from({ length: values.length }, (_, i) => values[i]);
}

/** Without preloads, whose long paths would hide the script. */
function shortCommand(args: readonly string[]): string {
  const text = ['node', ...args].join(' ').replace(/ (?:--require|-r|--import|--loader)[ =]\S+/g, '');
  return text.slice(0, 120);
}

function isNode(file: string): boolean {
  return file === process.execPath || /^node(?:\.exe)?$/.test(basename(file));
}

import { writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { define, wrapEmit } from './on-exit.ts';

/** Signals that end a program by default and that a user or a process manager sends. */
export const DEADLY = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export type Deadly = (typeof DEADLY)[number];
/** @param kill what sends the signal in the end */
export type Die = (signal: Deadly, pid?: number, kill?: (pid: number, signal: Deadly) => void) => void;
type Listener = (event: string) => void;
type Kill = (pid: number, signal: number) => number;

/**
 * Calls back before the default action of a signal ends the process; the exit signal stays the same. The program's own
 * listeners work as without us, and nothing of ours shows in `listeners()`: Node's switch that starts to listen for a
 * signal is called directly, and the signal is caught on its way through `process.emit`.
 * https://github.com/nodejs/node/blob/main/lib/internal/process/signal.js
 *
 * @param dir where the parent process looks up that a signal has arrived, and which ones the program handles itself
 * @returns ends the process by a signal as its default action does, after the callback
 */
export function onDeadlySignal(dir: string, callback: (signal: Deadly) => void): Die {
  const start = internalListener('newListener', 'startListeningIfSignal');
  const stop = internalListener('removeListener', 'stopListeningIfSignal');
  if (!isMainThread || start === undefined || stop === undefined) return () => {};
  let arrived = 0;
  const die = (signal: Deadly, pid = process.pid, kill: (pid: number, signal: Deadly) => void = process.kill) => {
    callback(signal);
    stop(signal);
    kill(pid, signal);
  };

  wrapEmit((emit, event, args) => {
    if (isDeadly(event)) {
      leave(dir, `arrived-${event}-${process.pid}-${arrived++}`);
      if (process.listenerCount(event) > 0) return emit();
      die(event);
      return true;
    }
    const result = emit();
    if (event === 'newListener' && isDeadly(args[0])) leave(dir, `handled-${args[0]}-${process.pid}`);
    // Node has let go of the signal together with the program's last listener.
    if (event === 'removeListener' && isDeadly(args[0]) && process.listenerCount(args[0]) === 0) start(args[0]);
    return result;
  });
  for (const signal of DEADLY) start(signal);
  dieAtOnce(die);
  return die;
}

/**
 * A signal that a program sends to itself ends it inside of `process.kill`, not a turn of the event loop later, which
 * may never come. `process.kill` calls `process._kill`, on all Nodes.
 */
function dieAtOnce(die: (signal: Deadly, pid: number) => void): void {
  const inner = (process as unknown as { _kill?: Kill })._kill;
  if (inner === undefined) return;
  const kill: Kill = (pid, number) => {
    const signal = DEADLY.find((name) => constants.signals[name] === number);
    // Zero is the group of this process.
    if (signal !== undefined && (pid === process.pid || pid === 0) && process.listenerCount(signal) === 0) {
      define('_kill', inner);
      die(signal, pid);
    }
    return inner.call(process, pid, number);
  };
  define('_kill', kill, true);
}

function isDeadly(event: unknown): event is Deadly {
  return (DEADLY as readonly unknown[]).includes(event);
}

function internalListener(event: string, name: string): Listener | undefined {
  return process.listeners(event as 'exit').find((listener) => listener.name === name) as Listener | undefined;
}

function leave(dir: string, name: string): void {
  try {
    writeFileSync(join(dir, name), '', { mode: 0o600 });
  } catch {}
}

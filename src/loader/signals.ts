import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { wrapEmit } from './on-exit.ts';

/** Signals that end a program by default and that a user or a process manager sends. */
export const DEADLY = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Deadly = (typeof DEADLY)[number];
type Listener = (event: string) => void;

/**
 * Calls back before the default action of a signal ends the process; the exit signal stays the same. The program's own
 * listeners work as without us, and nothing of ours shows in `listeners()`: Node's switch that starts to listen for a
 * signal is called directly, and the signal is caught on its way through `process.emit`.
 * https://github.com/nodejs/node/blob/main/lib/internal/process/signal.js
 *
 * @param dir where the parent process looks up that a signal has arrived, and which ones the program handles itself
 * @returns ends the process by a signal as its default action does, after the callback
 */
export function onDeadlySignal(dir: string, callback: (signal: Deadly) => void): (signal: Deadly) => void {
  const start = internalListener('newListener', 'startListeningIfSignal');
  const stop = internalListener('removeListener', 'stopListeningIfSignal');
  if (!isMainThread || start === undefined || stop === undefined) return () => {};
  let arrived = 0;
  const die = (signal: Deadly) => {
    callback(signal);
    stop(signal);
    process.kill(process.pid, signal);
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
  return die;
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

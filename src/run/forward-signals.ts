import type { ChildProcess } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { demandEnd, GRACE, interruptOthers, reportedProcesses } from './interrupt.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
type Forwarded = (typeof SIGNALS)[number];

/** Milliseconds in which a signal that was sent to the whole process group reaches the program by itself. */
const GROUP = 100;

/** Milliseconds after which a program that has not even noticed the signal is taken for one that computes on and on. */
const BUSY = 400;

/** Milliseconds after which such a program is killed, when it does not come past a probe either. */
const STUCK = 2000;

/** Milliseconds between two Ctrl-C that together mean: now. */
const TWICE = 1000;

/** Passes signals on to the program while it runs. */
export interface SignalForwarding {
  /** The signal that the program should have died of, when it had to be killed to obey. */
  killedFor(): Forwarded | undefined;
  /** Ends the program as Ctrl-C does; one that is still there after a time of grace is ended for good. */
  interrupt(): void;
  stop(): void;
}

/**
 * Passes signals on to the program. Ctrl-C in a terminal reaches both processes, `kill` only this one: the program
 * leaves a file in the run's folder for each signal that it gets, so it is not told twice.
 *
 * Code that never returns to the event loop cannot see a signal, as Node's own default action, which ends such a program
 * at once, is replaced by the one that saves the data. Then a file asks it to end, which its clock thread looks for; if that
 * fails, it is killed. Neither is done to a program that handles the signal itself, unless Ctrl-C is pressed twice.
 */
export function forwardSignals(child: ChildProcess, dir: string): SignalForwarding {
  let killed: Forwarded | undefined;
  const passed: { signal: Forwarded; at: number }[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const later = (delay: number, action: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, delay);
    timers.add(timer);
  };

  const pass = (signal: Forwarded, delay: number) => {
    // The program may have got it first.
    const since = Date.now() - GROUP;
    passed.push({ signal, at: Date.now() });
    const arrived = () => arrivals(dir, signal, child.pid, since);
    later(delay, () => {
      const due = passed.filter((each) => each.signal === signal && each.at >= since).length;
      if (arrived() < due) child.kill(signal);
    });
    const deaf = () => arrived() === 0 && !handles(dir, signal, child.pid);
    later(BUSY, () => {
      if (deaf()) demandEnd(dir, signal, child.pid);
    });
    later(STUCK, () => {
      if (deaf()) kill(signal);
    });
  };

  const kill = (signal: Forwarded) => {
    killed = signal;
    child.kill('SIGKILL');
  };

  const end = () => {
    for (const pid of new Set([child.pid, ...reportedProcesses(dir)])) demandEnd(dir, 'SIGINT', pid);
    later(STUCK, () => kill('SIGINT'));
  };

  let lastInterrupt = Number.NEGATIVE_INFINITY;
  const arrived = (signal: Forwarded) => {
    pass(signal, GROUP);
    if (signal !== 'SIGINT') return;
    if (performance.now() - lastInterrupt < TWICE) later(TWICE, end);
    lastInterrupt = performance.now();
  };

  const listeners = SIGNALS.map((signal) => ({ signal, listener: () => arrived(signal) }));
  for (const { signal, listener } of listeners) process.on(signal, listener);
  return {
    killedFor: () => killed,
    interrupt() {
      interruptOthers(dir, child.pid);
      pass('SIGINT', 0);
      later(GRACE, end);
    },
    stop() {
      for (const { signal, listener } of listeners) process.off(signal, listener);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** How often the program has got a signal since a time, milliseconds since the epoch. */
function arrivals(dir: string, signal: Forwarded, pid: number | undefined, since: number): number {
  const names = readdirSync(dir).filter((name) => name.startsWith(`arrived-${signal}-${pid}-`));
  return names.filter((name) => statSync(join(dir, name)).mtimeMs >= since).length;
}

function handles(dir: string, signal: Forwarded, pid: number | undefined): boolean {
  return readdirSync(dir).includes(`handled-${signal}-${pid}`);
}

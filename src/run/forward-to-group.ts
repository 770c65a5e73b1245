import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { SignalForwarding } from './forward-signals.ts';
import { demandEnd, GRACE, interruptOthers, reportedProcesses } from './interrupt.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** Milliseconds within which a signal that was sent to the whole process group is noticed by one of its programs. */
const GROUP = 200;

/** Milliseconds within which a program has found a request of ours. */
const LOOK = 1500;

/**
 * Passes signals on to a process that starts the programs. Ctrl-C in a terminal reaches all of them: each program leaves
 * a file in the run's folder for a signal that it gets, so the process is told only when there is no such file.
 */
export function forwardToGroup(child: ChildProcess, dir: string): SignalForwarding {
  const arrivals = (signal: string) => readdirSync(dir).filter((name) => name.startsWith(`arrived-${signal}-`)).length;
  const timers = new Set<NodeJS.Timeout>();
  const listeners = SIGNALS.map((signal) => ({
    signal,
    listener: () => {
      const before = arrivals(signal);
      timers.add(setTimeout(() => arrivals(signal) === before && child.kill(signal), GROUP));
    },
  }));
  const end = () => {
    for (const pid of reportedProcesses(dir)) demandEnd(dir, 'SIGINT', pid);
    timers.add(setTimeout(() => child.kill('SIGINT'), LOOK));
    timers.add(setTimeout(() => child.kill('SIGKILL'), 2 * LOOK));
  };
  for (const { signal, listener } of listeners) process.on(signal, listener);
  return {
    killedFor: () => undefined,
    // The process ends when its programs have ended; before them, it would leave them alone.
    interrupt() {
      interruptOthers(dir, child.pid);
      timers.add(setTimeout(end, GRACE));
    },
    stop() {
      for (const { signal, listener } of listeners) process.off(signal, listener);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

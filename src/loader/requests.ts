import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEADLY, type Die } from './signals.ts';

type Kill = (pid: number, signal: NodeJS.Signals) => void;

/**
 * Does what the parent asks for by files in the run's folder: to die of a signal (`obey-…`), or once to send SIGINT to
 * itself (`interrupt`, where another process than this one is the parent's child, and gets it from there).
 * @param die ends this process by a signal, after its last report
 * @returns looks for requests; gets what sends a signal to this process
 */
export function heedRequests(dir: string, die: Die): (kill?: Kill) => void {
  let interrupted = false;
  return (kill = process.kill) => {
    const signal = DEADLY.find((name) => existsSync(join(dir, `obey-${name}-${process.pid}`)));
    if (signal !== undefined) {
      process.removeAllListeners(signal);
      return die(signal, process.pid, kill);
    }
    if (interrupted || !isInterrupted(dir)) return;
    interrupted = true;
    if (process.listenerCount('SIGINT') > 0) kill(process.pid, 'SIGINT');
    else die('SIGINT', process.pid, kill);
  };
}

function isInterrupted(dir: string): boolean {
  const file = join(dir, 'interrupt');
  try {
    return existsSync(file) && readFileSync(file, 'utf8') !== String(process.pid);
  } catch {
    return false;
  }
}

// Runs a command, and reads on Linux how much memory it and each process below it had at most.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const EVERY_MS = 20;

/**
 * @returns its output, how long it took in seconds, and the most resident memory in MB of the process (`own`) and of the
 *   largest one below it (`below`, 0 where there is none)
 */
export async function runMeasured(command, args, options) {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      // The report of a large program is not kept.
      if (output[name].length < 1e6) output[name] += text;
    });
  }
  const peaks = { own: 0, below: 0 };
  const look = () => {
    peaks.own = Math.max(peaks.own, peakOf(child.pid));
    for (const pid of below(child.pid)) peaks.below = Math.max(peaks.below, peakOf(pid));
  };
  const timer = setInterval(look, EVERY_MS);
  const status = await new Promise((done) => child.on('close', (code, signal) => done(signal ?? code)));
  clearInterval(timer);
  return { status, ...output, seconds: (performance.now() - start) / 1000, ...peaks };
}

function below(pid) {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.flatMap((child) => [child, ...below(child)]);
}

function peakOf(pid) {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0;
  return Number(kilobytes) / 1024;
}

/** A process may end meanwhile. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

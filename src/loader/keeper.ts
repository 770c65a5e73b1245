import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BroadcastChannel, receiveMessageOnPort } from 'node:worker_threads';
import { INTERRUPT } from '../run/interrupt.ts';
import { type KeptThread, saveMemory } from '../run/memory-file.ts';
import { calibrateProbe } from '../runtime/calibrate.ts';
import { FLOAT, INT, OUTSIDE, STACK_START } from '../runtime/memory.ts';

/*
 * Keeps what the threads of a process gather, whatever becomes of them: computing without end, terminated, killed. Runs in
 * the clock thread, where nothing of the program is, and nothing of the program has to run for it: the numbers are in
 * shared memory.
 */

/** What the main thread tells the clock thread. */
export interface KeeperSettings {
  /** The run's folder. */
  dir: string;
  /** The channel on which worker threads introduce themselves, each as a `KeptThread`. */
  channel: string;
  /** The main thread. */
  main: KeptThread;
  /** The ids of its workers that have ended; the first word says how many there are. */
  ended: Int32Array;
}

export interface Keeper {
  /**
   * Saves what is due.
   * @param looks whether the thread has a program to look at, from which this keeps it
   * @returns whether the program shall end by a signal that it cannot see
   */
  turn(looks: boolean): boolean;
  /** Saves the threads that have not written a last report themselves; the main thread has. */
  end(): void;
}

/** Milliseconds between two snapshots of a thread, and the largest share of the time that they may take. */
const INTERVAL = 700;
const SHARE = 0.02;
/** … where the thread has nothing else to do. */
const SHARE_AT_REST = 0.2;

/** Threads that were told to end do so after this time, and have ended when nothing changes for so long; milliseconds. */
const PATIENCE = 500;
const STILL = 3;

interface Kept extends KeptThread {
  /** When it was saved, and how long that took. */
  saved: number;
  took: number;
  tables: number;
  /** The time up to which it was charged when it was saved. */
  charged: number;
}

function isDue({ saved, took }: Kept, share: number): boolean {
  return performance.now() >= saved + Math.max(INTERVAL, took / share);
}

function hasRun({ views, charged }: Kept): boolean {
  return views.floats[FLOAT.charged] !== charged;
}

export function createKeeper({ dir, channel, main, ended }: KeeperSettings): Keeper {
  const probeNs = calibrateProbe(new Int32Array(STACK_START), () => performance.now() * 1e6);
  const obey = join(dir, `obey-${process.pid}`);
  const introductions = new BroadcastChannel(channel);
  let threads: Kept[] = [];
  let endedBefore = 0;
  let interrupted = false;
  keep(main);

  function keep(thread: KeptThread): void {
    // Of a process that the program has started, something is left at once: so it is known whatever becomes of it.
    const saved = thread.identity.parent === null ? performance.now() : -Infinity;
    threads.push({ ...thread, saved, took: 0, tables: 0, charged: 0 });
  }

  function update(): void {
    for (;;) {
      const got = receiveMessageOnPort(introductions as never);
      if (got === undefined) break;
      keep(got.message as KeptThread);
    }
    const gone = new Set(ended.subarray(endedBefore + 1, ended[0] + 1));
    endedBefore = ended[0];
    threads = threads.filter((thread) => {
      if (thread.views.ints[INT.reported] === 1) return false;
      const isGone = gone.has(thread.identity.threadId);
      if (isGone) save(thread, true);
      return !isGone;
    });
  }

  function save(thread: Kept, complete: boolean): void {
    const before = performance.now();
    thread.charged = thread.views.floats[FLOAT.charged];
    try {
      thread.tables = saveMemory(dir, thread, complete, probeNs, thread.tables);
    } catch {
      // The folder is gone or full; the next time may be better.
    }
    thread.saved = performance.now();
    thread.took = thread.saved - before;
  }

  return {
    turn(looks) {
      update();
      const share = looks ? SHARE : SHARE_AT_REST;
      for (const thread of threads) if (isDue(thread, share) && hasRun(thread)) save(thread, false);
      if (!interrupted && isInterrupted(dir)) {
        interrupted = true;
        process.kill(process.pid, 'SIGINT');
      }
      return existsSync(obey);
    },
    end() {
      update();
      waitUntilStill(threads);
      update();
      for (const thread of threads) save(thread, true);
    },
  };
}

/** Whether the user has interrupted the run, and this process has to hear of it from us. */
function isInterrupted(dir: string): boolean {
  try {
    return readFileSync(join(dir, INTERRUPT), 'utf8') !== String(process.pid);
  } catch {
    return false;
  }
}

/** Node ends a thread where it next looks for interrupts. */
function waitUntilStill(threads: readonly KeptThread[]): void {
  if (threads.length === 0) return;
  const clock = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const end = performance.now() + PATIENCE;
  for (let before: string | undefined; performance.now() < end; ) {
    const now = threads.map(sumOf).join();
    if (now === before) return;
    before = now;
    Atomics.wait(clock, 0, 0, STILL);
  }
}

/** Changes with every hit. */
function sumOf({ views: { ints } }: KeptThread): number {
  let sum = ints[INT.line];
  for (let slot = OUTSIDE; slot < ints[INT.used]; slot++) sum = (sum + ints[slot]) | 0;
  return sum;
}

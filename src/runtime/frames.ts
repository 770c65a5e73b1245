import type { Copy } from './attached-files.ts';

/** How activations begin and end, and who charges the time; with one clock or the other. Times in nanoseconds. */
export interface Frames {
  /** Begins an activation on a line; returns its frame. */
  begin(fn: number, line: number): number;
  /** Ends it, and what an exception has left open above. */
  exit(frame: number): void;
  /** Ends what an exception has left open above a frame. */
  unwind(frame: number): void;
  /** What each probe does: with a clock thread nothing, else it charges the time until now. */
  tick(): void;
  /** Charges the time until now, unless a clock thread is about to. */
  flush(): void;
  /** Has the clock thread look, if it sleeps. */
  wake(): void;
  /** The time of the monotonic clock. */
  now(): number;
  /** Runs while nothing is charged, and everything until then is. */
  still<T>(run: () => T): T;
  /** Ends the open activations in a copy of the numbers, which is not to be written to later. */
  close(copy: Copy): void;
  /** All numbers have been set to zero. */
  reset(): void;
}

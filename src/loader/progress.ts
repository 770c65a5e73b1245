import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Milliseconds of work after which somebody in front of a terminal wonders. */
const PATIENCE = 3000;

/** Tells somebody in front of a terminal, once, that a first run takes its time. */
export interface Progress {
  during<T>(work: () => T): T;
}

/** @param kept whether the next run finds the result in the cache */
export function createProgress(kept: boolean): Progress {
  let spent = 0;
  let told = !isatty(2);
  return {
    during(work) {
      if (told) return work();
      const start = performance.now();
      const result = work();
      spent += performance.now() - start;
      if (spent > PATIENCE) {
        told = true;
        writeSync(
          2,
          `lprof: instrumenting the program's files${kept ? '; the next run finds them in the cache' : ''}\n`,
        );
      }
      return result;
    },
  };
}

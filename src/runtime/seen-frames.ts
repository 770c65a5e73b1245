import type { Copy } from './attached-files.ts';
import { findEdge } from './edges.ts';
import type { Frames } from './frames.ts';
import { AWAKE, FLOAT, INT, LOCK, type Memory, OUTSIDE, OVERHEAD, STACK_START } from './memory.ts';
import { createWatcher, WATCH_LAYOUT } from './watch.ts';

const { line: LINE, top: TOP, lock: LOCK_WORD, pause: PAUSE, wake: WAKE, awake: AWAKE_WORD } = INT;
const { asleep: ASLEEP, looking: LOOKING, coming: COMING } = AWAKE;
const { charged: CHARGED } = FLOAT;
const { compareExchange, store, notify } = Atomics;

/** How long the program waits for the clock thread to wake, nanoseconds. */
const WAKE_NS = 2e6;

/** How long to wait for a clock thread that does not let go, nanoseconds. */
const PATIENCE_NS = 1e9;

/**
 * Activations that a clock thread sees and times: the program only stores what runs. The plugin writes the same out for
 * most of them. While the thread sleeps nothing runs that is measured; what begins then waits for it.
 *
 * @param clock the time in nanoseconds
 */
export function createSeenFrames(memory: Memory, clock: () => number): Frames {
  const { ints, floats } = memory;
  const { look, pay } = createWatcher(memory, WATCH_LAYOUT, findEdge);
  let last: Copy | undefined;

  /** Charges in the thread's place while that sleeps: then nothing has run but what runs now. */
  function charge(): void {
    if (compareExchange(ints, LOCK_WORD, LOCK.free, LOCK.program) !== LOCK.free) return;
    look(clock(), true);
    store(ints, LOCK_WORD, LOCK.free);
  }

  function wake(): void {
    ints[INT.entries]++;
    if (ints[AWAKE_WORD] !== ASLEEP) return;
    const line = ints[LINE];
    const top = ints[TOP];
    ints[LINE] = OUTSIDE;
    ints[TOP] = STACK_START;
    charge();
    ints[LINE] = OVERHEAD;
    ints[TOP] = top;
    compareExchange(ints, AWAKE_WORD, ASLEEP, COMING);
    store(ints, WAKE, 1);
    notify(ints, WAKE);
    for (const end = clock() + WAKE_NS; (ints[AWAKE_WORD] as number) !== LOOKING && clock() < end; );
    charge();
    ints[LINE] = line;
  }

  return {
    tick() {},
    flush() {
      if (ints[AWAKE_WORD] === ASLEEP) charge();
    },
    begin(_fn, line) {
      const frame = ints[TOP];
      ints[frame] = ints[LINE];
      ints[TOP] = frame + 1;
      ints[LINE] = line;
      if (frame === STACK_START) wake();
      return frame;
    },
    exit(frame) {
      if (ints[TOP] <= frame) return;
      ints[LINE] = ints[frame];
      ints[TOP] = frame;
    },
    unwind(frame) {
      if (ints[TOP] > frame + 1) ints[TOP] = frame + 1;
    },
    wake,
    now: () => (ints[AWAKE_WORD] === LOOKING ? floats[CHARGED] : clock()),
    still(run) {
      store(ints, PAUSE, 1);
      notify(ints, PAUSE);
      const end = clock() + PATIENCE_NS;
      let held = false;
      while (!held && clock() < end) held = compareExchange(ints, LOCK_WORD, LOCK.free, LOCK.program) === LOCK.free;
      if (held) {
        look(clock(), ints[AWAKE_WORD] === ASLEEP);
        pay(last);
      }
      try {
        return run();
      } finally {
        if (held) store(ints, LOCK_WORD, LOCK.free);
        store(ints, PAUSE, 0);
        notify(ints, PAUSE);
      }
    },
    close(copy) {
      last = copy;
    },
    reset() {
      last = undefined;
    },
  };
}

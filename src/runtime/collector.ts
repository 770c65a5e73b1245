import { type AttachedFiles, createAttachedFiles } from './attached-files.ts';
import { createCharger, LAYOUT } from './charge.ts';
import {
  createMemory,
  FLOAT,
  FLOATS,
  FUNCTION_SLOT,
  INT,
  LOCK,
  OUTSIDE,
  OVERHEAD,
  STACK_START,
  TIMES,
} from './memory.ts';
import { nothing } from './nothing.ts';
import type { RawFile } from './types.ts';

/* Numbers under names of this file's own: a property of an imported object costs bytecode. */
const { line: LINE, top: TOP, lock: LOCK_WORD, pause: PAUSE, wake: WAKE } = INT;
const { now: NOW, charged: CHARGED, spent: SPENT } = FLOAT;
const { calls: CALLS, depth: DEPTH, maxDepth: MAX_DEPTH } = FUNCTION_SLOT;
const { self: SELF, callees: CALLEES, await: AWAIT } = TIMES;
const { compareExchange, store, notify, wait } = Atomics;

/** With the exact clock, hits are looked after every so many probes. */
const COUNT_EVERY = 1 << 24;

/** How long the first file waits for the clock thread to start, milliseconds. */
const START_MS = 300;

/** How long to wait for a clock thread that does not let go, nanoseconds. */
const PATIENCE_NS = 1e9;

/** What an async or generator activation keeps between its slices. */
interface Activation {
  fn: number;
  /** Its frame while it runs, -1 while it is suspended. */
  frame: number;
  depth: number;
  line: number;
  since: number;
  /** That of a module, which has no `finally`. */
  module: boolean;
}

/** The collector of one thread, as instrumented modules see it (`attach` to `nothing`) and as the loader does. */
export interface Collector {
  readonly ints: Int32Array;
  readonly floats: Float64Array;
  readonly owners: Int32Array;
  attach: AttachedFiles['attach'];
  /** Makes the memory known to the instrumented code of a realm. */
  publish(global: object): void;
  /** Where no clock thread charges: reads the clock and charges. */
  tick(): void;
  /** Parts of what the plugin writes out for each activation; seldom called. */
  wake(frame: number): void;
  deeper(fn: number, depth: number): void;
  settle(frame: number, fn: number, depth: number): void;
  unwind(frame: number): void;
  /** Begins an activation on its first line; returns its frame. */
  enter(fn: number, line: number): number;
  /** Ends the activation of the topmost frame, and passes a value on. */
  leave<T>(value: T): T;
  start(fn: number, line: number): Activation;
  /** The same for a module: its frame ends by itself when the module throws. */
  enterModule(fn: number, line: number): number;
  startModule(fn: number, line: number): Activation;
  exit(frame: number): void;
  suspend<T>(value: T, activation: Activation): T;
  resume<T>(value: T, activation: Activation): T;
  caught(activation: Activation): void;
  end(activation: Activation): void;
  back<T>(value: T, line: number): T;
  nothing: typeof nothing;
  /** Does work that is not the program's: its time goes to the overhead, not to the current line. */
  exclude<T>(work: () => T): T;
  /** All numbers as if every open activation ended now; nothing changes. Times in nanoseconds. */
  read(): { files: RawFile[]; outsideNs: number; overheadNs: number; spentNs: number };
  /** Sets every number to zero; open activations go on from here. */
  reset(): void;
}

const { defineProperty } = Reflect;

/**
 * Creates the collector of this thread.
 *
 * The line that runs, and the stack of frames with the line that called each and the time when it began, are in shared
 * memory. What charges time looks at them: a clock thread, or the program itself where there is none. So the program only
 * has to store; a function that ends compares the time, and only if that has changed there is something to do (`settle`).
 *
 * @param clock the time in nanoseconds
 * @param probeNs known cost of a probe that reads the clock itself; taken out of the times and kept as overhead
 * @param observed true if there is a clock thread
 */
export function createCollector(clock: () => number, probeNs: () => number, observed: boolean): Collector {
  const memory = createMemory();
  const { ints, floats, owners } = memory;
  const { charge, isBelow, countHits } = createCharger(memory, LAYOUT);
  const files = createAttachedFiles(memory);
  let probes = 0;
  let waiting = observed;
  floats[CHARGED] = clock();
  if (!observed) floats[NOW] = 0;

  function tick(): void {
    if (observed) return;
    charge(clock(), probeNs());
    floats[NOW] = floats[SPENT];
    if (++probes % COUNT_EVERY === 0) countHits();
  }

  /** The time for frames; while the clock thread sleeps, the program charges. */
  function now(): number {
    for (let end = 0; ; end ||= clock() + PATIENCE_NS) {
      if (floats[NOW] >= 0) return floats[NOW];
      if (compareExchange(ints, LOCK_WORD, LOCK.free, LOCK.program) === LOCK.free) break;
      if (end !== 0 && clock() > end) return floats[SPENT];
    }
    charge(clock(), 0);
    store(ints, LOCK_WORD, LOCK.free);
    return floats[SPENT];
  }

  function wake(frame: number): void {
    floats[frame] = now();
    if (ints[WAKE] !== 0) return;
    store(ints, WAKE, 1);
    notify(ints, WAKE);
  }

  function deeper(fn: number, depth: number): void {
    if (depth >= ints[fn + MAX_DEPTH]) ints[fn + MAX_DEPTH] = depth + 1;
  }

  function settle(frame: number, fn: number, depth: number): void {
    const passed = now() - floats[frame];
    if (!(passed > 0)) return;
    if (depth === 0) floats[fn * FLOATS] += passed;
    const line = ints[frame];
    if (ints[owners[line] + DEPTH] > 1 && isBelow(line, frame)) return;
    floats[line * FLOATS + CALLEES] += passed;
  }

  function begin(fn: number, line: number): number {
    tick();
    const frame = ints[TOP];
    const depth = ints[fn + DEPTH]++;
    ints[frame] = ints[LINE];
    floats[frame] = floats[NOW];
    if (!(floats[NOW] >= 0)) wake(frame);
    ints[LINE] = line;
    ints[TOP] = frame + 1;
    deeper(fn, depth);
    return frame;
  }

  function enter(fn: number, line: number): number {
    const frame = begin(fn, line);
    ints[fn + CALLS]++;
    return frame;
  }

  /** Ends frames down to this one, with it. */
  function unwindTo(frame: number): void {
    for (let top = ints[TOP] - 1; top >= frame; top--) {
      const fn = owners[ints[LINE]];
      settle(top, fn, --ints[fn + DEPTH]);
      ints[LINE] = ints[top];
      ints[TOP] = top;
    }
  }

  function exit(frame: number): void {
    tick();
    unwindTo(frame);
  }

  /** Ends frames above this one that an exception has left open (those of field initialisers and modules). */
  function unwind(frame: number): void {
    if (ints[TOP] <= frame + 1) return;
    tick();
    unwindTo(frame + 1);
  }

  /** In a microtask nothing runs that could go on: what is open there was left by a module that threw. */
  async function sweep(): Promise<void> {
    await undefined;
    if (ints[TOP] !== STACK_START) exit(STACK_START);
  }

  function enterModule(fn: number, line: number): number {
    sweep();
    return enter(fn, line);
  }

  function activate(fn: number, line: number, module: boolean): Activation {
    if (module) sweep();
    return { fn, frame: enter(fn, line), depth: 0, line, since: 0, module };
  }

  function caught(activation: Activation): void {
    if (activation.frame < 0) resume(undefined, activation);
    else unwind(activation.frame);
  }

  function resume<T>(value: T, activation: Activation): T {
    if (activation.frame >= 0) return value;
    if (activation.module) sweep();
    activation.frame = begin(activation.fn, activation.line);
    floats[activation.line * FLOATS + AWAIT] += floats[CHARGED] - activation.since;
    return value;
  }

  function suspend<T>(value: T, activation: Activation): T {
    if (activation.frame < 0) return value;
    unwind(activation.frame);
    activation.line = ints[LINE];
    exit(activation.frame);
    activation.frame = -1;
    activation.since = floats[CHARGED];
    return value;
  }

  /** Runs while the clock thread charges nothing, and everything until now is charged. */
  function still<T>(run: () => T): T {
    if (!observed) {
      tick();
      return run();
    }
    store(ints, PAUSE, 1);
    const give = clock() + PATIENCE_NS;
    let held = false;
    while (!held && clock() < give) held = compareExchange(ints, LOCK_WORD, LOCK.free, LOCK.program) === LOCK.free;
    if (held) charge(clock(), 0);
    try {
      return run();
    } finally {
      if (held) store(ints, LOCK_WORD, LOCK.free);
      store(ints, PAUSE, 0);
      notify(ints, PAUSE);
    }
  }

  function copy() {
    countHits();
    const numbers = files.copy();
    const spent = floats[SPENT];
    let line = ints[LINE];
    for (let frame = ints[TOP] - 1; frame >= STACK_START; frame--) {
      const fn = owners[line];
      const passed = spent - floats[frame];
      line = ints[frame];
      const depth = --numbers.ints[fn + DEPTH - OUTSIDE];
      if (!(passed > 0)) continue;
      if (depth === 0) numbers.floats[(fn - OUTSIDE) * FLOATS] += passed;
      if (!isBelow(line, frame)) numbers.floats[(line - OUTSIDE) * FLOATS + CALLEES] += passed;
    }
    return numbers;
  }

  function exclude<T>(work: () => T): T {
    tick();
    if (!(floats[NOW] >= 0)) now();
    const line = ints[LINE];
    ints[LINE] = OVERHEAD;
    try {
      return work();
    } finally {
      tick();
      if (!(floats[NOW] >= 0)) now();
      ints[LINE] = line;
    }
  }

  return {
    ints,
    floats,
    owners,
    attach(table, segments) {
      if (waiting) {
        waiting = false;
        exclude(() => wait(ints, LOCK_WORD, LOCK.free, START_MS));
      }
      return files.attach(table, segments);
    },
    publish(global) {
      // Not to be replaced, so that the engine takes them for constants; only what stands in for them can be.
      defineProperty(global, '__lprof_ints', { value: ints });
      defineProperty(global, '__lprof_floats', { value: floats });
    },
    tick,
    wake,
    deeper,
    settle,
    unwind,
    enter,
    leave(value) {
      exit(ints[TOP] - 1);
      return value;
    },
    start: (fn, line) => activate(fn, line, false),
    enterModule,
    startModule: (fn, line) => activate(fn, line, true),
    exit,
    suspend,
    resume,
    caught,
    end(activation) {
      caught(activation);
      exit(activation.frame);
      activation.frame = -1;
    },
    back(value, line) {
      tick();
      ints[LINE] = line;
      return value;
    },
    nothing,
    exclude,
    read() {
      return still(() => {
        const numbers = copy();
        const outsideNs = numbers.floats[SELF];
        const overheadNs = numbers.floats[(OVERHEAD - OUTSIDE) * FLOATS];
        return { files: files.read(numbers), outsideNs, overheadNs, spentNs: floats[SPENT] };
      });
    },
    reset() {
      still(() => {
        countHits();
        files.reset();
        for (let frame = STACK_START; frame < ints[TOP]; frame++) floats[frame] = floats[SPENT];
      });
    },
  };
}

import { type AttachedFiles, createAttachedFiles, zero } from './attached-files.ts';
import { CONTROL, COUNTER, createMemory, FRAME, type Memory, STACK_END, STACK_START, TICK_NS } from './memory.ts';
import { nothing } from './nothing.ts';
import { FUNCTION, type RawFile, SEGMENT, STRIDE } from './types.ts';

/*
 * Numbers under names of this file's own: a property of an imported object costs bytecode, and the engine inlines
 * `enter` and `exit` into the program's functions only while they are short.
 */
const { tick: TICK, seen: SEEN, line: LINE, top: TOP } = CONTROL;
const { calls: CALLS, depth: DEPTH, maxDepth: MAX_DEPTH, timeNs: FUNCTION_TIME } = FUNCTION;
const { selfNs: SELF, timeNs: TIME, awaitNs: AWAIT } = SEGMENT;
const { origin: ORIGIN, charged: CHARGED, outside: OUTSIDE } = COUNTER;
const { floor } = Math;
const LIMIT = STACK_END;

/** What an async or generator activation keeps between its slices. */
interface Activation {
  fn: number;
  /** Its frame while it runs, -1 while it is suspended. */
  frame: number;
  line: number;
  since: number;
  /** That of a module, which has no `finally`. */
  module: boolean;
}

/** The collector of one thread, as instrumented modules see it (`attach` to `nothing`) and as the loader does. */
export interface Collector {
  readonly control: Int32Array;
  readonly counters: Float64Array;
  attach: AttachedFiles['attach'];
  tick(): void;
  /** Begins an activation on its first line; returns its frame. */
  enter(fn: number, line: number): number;
  exit(frame: number): void;
  leave<T>(value: T): T;
  unwind(frame: number): boolean;
  start(fn: number, line: number): Activation;
  /** The same for a module: its frame ends by itself when the module throws. */
  enterModule(fn: number, line: number): number;
  startModule(fn: number, line: number): Activation;
  suspend<T>(value: T, activation: Activation): T;
  resume<T>(value: T, activation: Activation): T;
  caught(activation: Activation): void;
  end(activation: Activation): void;
  back<T>(value: T, line: number): T;
  nothing: typeof nothing;
  /** Does work that is not the program's: its time goes to the overhead, not to the current line. */
  exclude<T>(work: () => T): T;
  /** All numbers as if every open activation ended now; nothing changes. */
  read(): { files: RawFile[]; outsideNs: number; overheadNs: number };
  /** Sets every number to zero; open activations go on from here. */
  reset(): void;
}

/**
 * Creates the collector of this thread.
 *
 * Time is charged when a tick is noticed: to the current line (self and time) and to the open frame. When the frame
 * ends, what passed in it goes to its caller's frame and line. A line's time is *set* to its time at the call plus what
 * passed in the call, so whatever a recursive activation added to the same line meanwhile is not counted twice.
 *
 * @param clock the time in nanoseconds, read where no clock thread ticks
 * @param wake asks a sleeping clock thread to tick again
 * @param probeNs known cost of a probe that reads the clock itself; taken out of the times and kept as overhead
 */
export function createCollector(clock: () => number, wake: () => void, probeNs: () => number): Collector {
  const memory: Memory = createMemory();
  const { control, counters } = memory;
  const files = createAttachedFiles(memory);
  let overheadNs = 0;
  const origin = clock();
  counters[CHARGED] = origin;
  counters[ORIGIN] = origin;

  function tick(): void {
    const seen = control[TICK];
    let now: number;
    let cost = 0;
    if (seen !== 0) {
      control[SEEN] = seen;
      // Ticks count microseconds and wrap; what is charged already tells which turn this is.
      const known = floor((counters[CHARGED] - origin) / TICK_NS);
      now = origin + (known + (((seen - known) << 1) >> 1)) * TICK_NS;
    } else {
      control[SEEN] = -1;
      wake();
      now = clock();
      cost = probeNs();
    }
    let passed = now - counters[CHARGED];
    if (!(passed > 0)) return;
    counters[CHARGED] = now;
    if (cost > passed) cost = passed;
    overheadNs += cost;
    passed -= cost;
    const line = control[LINE];
    counters[line + SELF] += passed;
    counters[line + TIME] += passed;
    counters[control[TOP] - 1] += passed;
  }

  function enter(fn: number, line: number): number {
    if (control[TICK] !== control[SEEN]) tick();
    const frame = control[TOP];
    const caller = control[LINE];
    control[LINE] = line;
    counters[fn]++;
    if (frame >= LIMIT) return frame;
    const depth = ++counters[fn + DEPTH];
    if (depth > counters[fn + MAX_DEPTH]) counters[fn + MAX_DEPTH] = depth;
    control[frame] = caller;
    control[frame + 1] = fn;
    counters[frame] = counters[caller + TIME];
    control[TOP] = frame + 2;
    return frame;
  }

  function exit(frame: number): void {
    if (control[TICK] !== control[SEEN]) tick();
    if (frame + 2 !== control[TOP] && !unwind(frame)) return;
    control[TOP] = frame;
    control[LINE] = control[frame];
    counters[control[frame + 1] + DEPTH]--;
    if (counters[frame + 1] !== 0) settle(frame);
  }

  /** Hands what passed in an ended frame to its caller. */
  function settle(frame: number): void {
    const passed = counters[frame + 1];
    counters[frame + 1] = 0;
    counters[frame - 1] += passed;
    counters[control[frame] + TIME] = counters[frame] + passed;
    const fn = control[frame + 1];
    if (counters[fn + DEPTH] === 0) counters[fn + FUNCTION_TIME] += passed;
  }

  /**
   * Ends frames above this one that an exception has left open (those of field initialisers and modules).
   * @returns whether the frame itself is still open
   */
  function unwind(frame: number): boolean {
    if (control[TOP] > frame + FRAME && control[TICK] !== control[SEEN]) tick();
    for (let top = control[TOP] - FRAME; top > frame; top -= FRAME) {
      control[TOP] = top;
      counters[control[top + 1] + DEPTH]--;
      settle(top);
    }
    return control[TOP] === frame + FRAME;
  }

  /** In a microtask nothing runs that could go on: what is open there was left by a module that threw. */
  async function sweep(): Promise<void> {
    await undefined;
    if (control[TOP] === STACK_START) return;
    tick();
    unwind(STACK_START - FRAME);
    control[LINE] = control[STACK_START];
  }

  function enterModule(fn: number, line: number): number {
    sweep();
    return enter(fn, line);
  }

  function caught(activation: Activation): void {
    if (activation.frame < 0) resume(undefined, activation);
    else unwind(activation.frame);
  }

  function resume<T>(value: T, activation: Activation): T {
    if (activation.frame >= 0) return value;
    if (control[TICK] !== control[SEEN]) tick();
    if (activation.module) sweep();
    activation.frame = enter(activation.fn, activation.line);
    counters[activation.fn + CALLS]--;
    counters[activation.line + AWAIT] += counters[CHARGED] - activation.since;
    return value;
  }

  function suspend<T>(value: T, activation: Activation): T {
    if (activation.frame < 0) return value;
    activation.line = control[LINE];
    exit(activation.frame);
    activation.frame = -1;
    activation.since = counters[CHARGED];
    return value;
  }

  function read(): { files: RawFile[]; outsideNs: number; overheadNs: number } {
    tick();
    const now = files.copy();
    let passed = 0;
    for (let frame = control[TOP] - FRAME; frame >= STACK_START; frame -= FRAME) {
      passed += counters[frame + 1];
      now[control[frame] + TIME] = counters[frame] + passed;
      const fn = control[frame + 1];
      now[fn + DEPTH]--;
      if (now[fn + DEPTH] === 0) now[fn + FUNCTION_TIME] += passed;
    }
    return { files: files.read(now), outsideNs: now[OUTSIDE + SELF], overheadNs };
  }

  return {
    control,
    counters,
    attach: files.attach,
    tick,
    enter,
    exit,
    leave(value) {
      exit(control[TOP] - FRAME);
      return value;
    },
    unwind,
    start(fn, line) {
      return { fn, frame: enter(fn, line), line, since: 0, module: false };
    },
    enterModule,
    startModule(fn, line) {
      return { fn, frame: enterModule(fn, line), line, since: 0, module: true };
    },
    suspend,
    resume,
    caught,
    end(activation) {
      caught(activation);
      exit(activation.frame);
      activation.frame = -1;
    },
    back(value, line) {
      if (control[TICK] !== control[SEEN]) tick();
      control[LINE] = line;
      return value;
    },
    nothing,
    exclude(work) {
      tick();
      try {
        return work();
      } finally {
        const now = clock();
        overheadNs += now - counters[CHARGED];
        counters[CHARGED] = now;
      }
    },
    read,
    reset() {
      tick();
      overheadNs = 0;
      zero(counters, OUTSIDE, OUTSIDE + STRIDE);
      files.reset();
      for (let frame = STACK_START; frame < control[TOP]; frame += FRAME) {
        counters[frame] = 0;
        counters[frame + 1] = 0;
      }
    },
  };
}

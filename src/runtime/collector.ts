import { CONTROL, COUNTER, createMemory, FRAME, type Memory, STACK_END, STACK_START } from './memory.ts';
import { type FileTable, FUNCTION, type RawFile, SEGMENT, STRIDE } from './types.ts';

/** What an async or generator activation keeps between its slices. */
interface Activation {
  fn: number;
  /** Its frame while it runs, -1 while it is suspended. */
  frame: number;
  line: number;
  since: number;
}

/** The collector of one thread, as instrumented modules see it (`attach` to `spread`) and as the loader does. */
export interface Collector {
  readonly control: Int32Array;
  readonly counters: Float64Array;
  /** Takes a module's line table; returns the index of its numbers in `counters`. */
  attach(table: FileTable): number;
  tick(): void;
  /** Begins an activation on its first line; returns its frame. */
  enter(fn: number, line: number): number;
  exit(frame: number): void;
  leave<T>(value: T): T;
  unwind(frame: number): void;
  start(fn: number, line: number): Activation;
  suspend<T>(value: T, activation: Activation): T;
  resume<T>(value: T, activation: Activation): T;
  caught(activation: Activation): void;
  end(activation: Activation): void;
  back<T>(value: T, line: number): T;
  spread(line: number): readonly never[];
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
  const attached: { table: FileTable; base: number }[] = [];
  const nothing: readonly never[] = [];
  let overheadNs = 0;
  counters[COUNTER.charged] = clock();

  function tick(): void {
    const seen = control[CONTROL.tick];
    let now: number;
    let cost = 0;
    if (seen !== 0) {
      control[CONTROL.seen] = seen;
      now = counters[COUNTER.published];
    } else {
      control[CONTROL.seen] = -1;
      wake();
      now = clock();
      cost = probeNs();
    }
    let passed = now - counters[COUNTER.charged];
    if (!(passed > 0)) return;
    counters[COUNTER.charged] = now;
    if (cost > passed) cost = passed;
    overheadNs += cost;
    passed -= cost;
    const line = control[CONTROL.line];
    counters[line + SEGMENT.selfNs] += passed;
    counters[line + SEGMENT.timeNs] += passed;
    counters[control[CONTROL.top] - 1] += passed;
  }

  function push(fn: number, line: number): number {
    const frame = control[CONTROL.top];
    if (frame >= STACK_END) return frame;
    const caller = control[CONTROL.line];
    control[frame] = caller;
    control[frame + 1] = fn;
    counters[frame] = counters[caller + SEGMENT.timeNs];
    control[CONTROL.line] = line;
    control[CONTROL.top] = frame + FRAME;
    const depth = counters[fn + FUNCTION.depth] + 1;
    counters[fn + FUNCTION.depth] = depth;
    if (depth > counters[fn + FUNCTION.maxDepth]) counters[fn + FUNCTION.maxDepth] = depth;
    return frame;
  }

  function enter(fn: number, line: number): number {
    if (control[CONTROL.tick] !== control[CONTROL.seen]) tick();
    counters[fn + FUNCTION.calls]++;
    return push(fn, line);
  }

  function exit(frame: number): void {
    if (control[CONTROL.tick] !== control[CONTROL.seen]) tick();
    if (frame >= STACK_END) return;
    if (control[CONTROL.top] !== frame + FRAME) unwind(frame);
    control[CONTROL.top] = frame;
    control[CONTROL.line] = control[frame];
    counters[control[frame + 1] + FUNCTION.depth]--;
    if (counters[frame + 1] !== 0) settle(frame);
  }

  /** Hands what passed in an ended frame to its caller. */
  function settle(frame: number): void {
    const passed = counters[frame + 1];
    counters[frame + 1] = 0;
    counters[frame - 1] += passed;
    counters[control[frame] + SEGMENT.timeNs] = counters[frame] + passed;
    const fn = control[frame + 1];
    if (counters[fn + FUNCTION.depth] === 0) counters[fn + FUNCTION.timeNs] += passed;
  }

  /** Ends frames above this one that an exception has left open (those of field initialisers and modules). */
  function unwind(frame: number): void {
    for (let top = control[CONTROL.top] - FRAME; top > frame; top -= FRAME) {
      control[CONTROL.top] = top;
      counters[control[top + 1] + FUNCTION.depth]--;
      settle(top);
    }
  }

  function caught(activation: Activation): void {
    if (activation.frame < 0) resume(undefined, activation);
    else unwind(activation.frame);
  }

  function resume<T>(value: T, activation: Activation): T {
    if (activation.frame >= 0) return value;
    if (control[CONTROL.tick] !== control[CONTROL.seen]) tick();
    activation.frame = push(activation.fn, activation.line);
    counters[activation.line + SEGMENT.awaitNs] += counters[COUNTER.charged] - activation.since;
    return value;
  }

  function suspend<T>(value: T, activation: Activation): T {
    if (activation.frame < 0) return value;
    activation.line = control[CONTROL.line];
    exit(activation.frame);
    activation.frame = -1;
    activation.since = counters[COUNTER.charged];
    return value;
  }

  function read(): { files: RawFile[]; outsideNs: number; overheadNs: number } {
    tick();
    const end = attached.reduce((most, { table, base }) => Math.max(most, base + slots(table) * STRIDE), STACK_END);
    const now = counters.slice(0, end);
    let passed = 0;
    for (let frame = control[CONTROL.top] - FRAME; frame >= STACK_START; frame -= FRAME) {
      passed += counters[frame + 1];
      now[control[frame] + SEGMENT.timeNs] = counters[frame] + passed;
      const fn = control[frame + 1];
      now[fn + FUNCTION.depth]--;
      if (now[fn + FUNCTION.depth] === 0) now[fn + FUNCTION.timeNs] += passed;
    }
    return {
      files: attached.map(({ table, base }) => ({
        table,
        counters: Array.from(now.subarray(base, base + slots(table) * STRIDE)),
      })),
      outsideNs: now[COUNTER.outside + SEGMENT.selfNs],
      overheadNs,
    };
  }

  return {
    control,
    counters,
    attach(table) {
      const base = memory.reserve(slots(table));
      // Beyond the end of the array reads and writes have no effect: the program goes on, this file is not counted.
      if (base === undefined) return counters.length;
      attached.push({ table, base });
      return base;
    },
    tick,
    enter,
    exit,
    leave(value) {
      exit(control[CONTROL.top] - FRAME);
      return value;
    },
    unwind,
    start(fn, line) {
      return { fn, frame: enter(fn, line), line, since: 0 };
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
      if (control[CONTROL.tick] !== control[CONTROL.seen]) tick();
      control[CONTROL.line] = line;
      return value;
    },
    spread(line) {
      if (control[CONTROL.tick] !== control[CONTROL.seen]) tick();
      control[CONTROL.line] = line;
      return nothing;
    },
    exclude(work) {
      tick();
      try {
        return work();
      } finally {
        const now = clock();
        overheadNs += now - counters[COUNTER.charged];
        counters[COUNTER.charged] = now;
      }
    },
    read,
    reset() {
      tick();
      overheadNs = 0;
      counters.fill(0, COUNTER.outside, COUNTER.outside + STRIDE);
      for (const { table, base } of attached) {
        const functions = base + table.functions.length * STRIDE;
        for (let fn = base; fn < functions; fn += STRIDE) {
          counters[fn + FUNCTION.calls] = 0;
          counters[fn + FUNCTION.timeNs] = 0;
          counters[fn + FUNCTION.maxDepth] = counters[fn + FUNCTION.depth];
        }
        counters.fill(0, functions, base + slots(table) * STRIDE);
      }
      for (let frame = STACK_START; frame < control[CONTROL.top]; frame += FRAME) {
        counters[frame] = 0;
        counters[frame + 1] = 0;
      }
    },
  };
}

/** Functions and segments of a file. */
function slots(table: FileTable): number {
  return table.functions.reduce((sum, fn) => sum + 1 + fn.lines.length, 0);
}

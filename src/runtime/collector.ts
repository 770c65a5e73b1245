import { createAttachedFiles } from './attached-files.ts';
import { NO_CELL, takeCell } from './cells.ts';
import { countHits, HITS_LAYOUT } from './count-hits.ts';
import { declare } from './declare.ts';
import { EDGE_LAYOUT, findEdge } from './edges.ts';
import {
  createMemory,
  FLOAT,
  FLOATS,
  INT,
  OUTSIDE,
  OVERHEAD,
  STACK_END,
  STACK_START,
  TIMES,
  type Views,
} from './memory.ts';
import { nothing } from './nothing.ts';
import { createSeenFrames } from './seen-frames.ts';
import { createTimedFrames } from './timed-frames.ts';
import type { RawFile } from './types.ts';

const { line: LINE, top: TOP } = INT;
const { wait } = Atomics;
const { defineProperty } = Reflect;

/** How long the first file waits for the clock thread to start, milliseconds. */
const START_MS = 300;

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
export interface Collector extends Views {
  /** Takes the table of a file, see `AttachedFiles`; its first slot also becomes a constant of that name in all of the realm. */
  attach(table: string, segments: readonly number[], name?: string, realm?: object | true): number;
  /** Makes the memory known to the instrumented code of a realm. */
  publish(global: object): void;
  /** Where no clock thread charges: reads the clock and charges. */
  tick(): void;
  /**
   * Called where a cell does not count for the function: it is the first call from a line, or the cell was displaced, or code
   * outside calls; then it wakes the clock thread, if that sleeps.
   * @param counter where the function's calls are counted
   * @returns the cell in which this call is to be counted
   */
  called(none: 0, fn: number, counter: number, cell: number): number;
  /** Begins an activation on its first line; returns its frame. */
  enter(fn: number, line: number): number;
  exit(frame: number): void;
  /** Ends what an exception has left open above a frame (field initialisers and modules). */
  unwind(frame: number): void;
  /** Ends the activation of the topmost frame, and passes a value on. */
  leave<T>(value: T): T;
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
  /** All numbers as if every open activation ended now; nothing changes. Times in nanoseconds. */
  read(): {
    files: RawFile[];
    calls: Float64Array;
    refusedFiles: number;
    outsideNs: number;
    overheadNs: number;
    spentNs: number;
  };
  /** Sets every number to zero; open activations go on from here. */
  reset(): void;
}

/**
 * Creates the collector of this thread. The line that runs, and the stack of the lines that called, are in its memory; a
 * clock thread looks at them, or the program itself charges the time at each probe.
 *
 * @param clock the time in nanoseconds
 * @param probeNs known cost of a probe that reads the clock; taken out of the times and kept as overhead
 * @param watched true if there is a clock thread
 */
export function createCollector(clock: () => number, probeNs: () => number, watched: boolean): Collector {
  const memory = createMemory();
  const { ints, floats, owners, marks, edges, edgeTimes, tables, cells, cellEdges } = memory;
  const files = createAttachedFiles(memory);
  const frames = watched ? createSeenFrames(memory, clock) : createTimedFrames(memory, clock, probeNs);
  const { tick, flush, begin, exit, unwind, now, still } = frames;
  let waiting = watched;
  floats[FLOAT.charged] = clock();

  function called(_none: 0, fn: number, counter: number, cell: number): number {
    const line = ints[ints[TOP] - 1];
    if (ints[TOP] - 1 === STACK_START) frames.wake();
    if (fn < STACK_END) return NO_CELL;
    const edge = line > OVERHEAD ? findEdge(edges, EDGE_LAYOUT, line, fn, true) : -1;
    if (edge < 0) {
      ints[counter]++;
      return NO_CELL;
    }
    takeCell(memory, edge, counter, cell);
    return cell;
  }

  function enter(fn: number, line: number): number {
    const edge = findEdge(edges, EDGE_LAYOUT, ints[LINE], fn, fn > OVERHEAD);
    if (edge >= 0) edgeTimes[edge * EDGE_LAYOUT.TIMES]++;
    ints[fn]++;
    return begin(fn, line);
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
    return { fn, frame: enter(fn, line), line, since: 0, module };
  }

  function caught(activation: Activation): void {
    if (activation.frame < 0) resume(undefined, activation);
    else unwind(activation.frame);
  }

  function resume<T>(value: T, activation: Activation): T {
    if (activation.frame >= 0) return value;
    if (activation.module) sweep();
    activation.frame = begin(activation.fn, activation.line);
    floats[activation.line * FLOATS + TIMES.await] += now() - activation.since;
    return value;
  }

  function suspend<T>(value: T, activation: Activation): T {
    if (activation.frame < 0) return value;
    unwind(activation.frame);
    activation.line = ints[LINE];
    exit(activation.frame);
    activation.frame = -1;
    activation.since = now();
    return value;
  }

  function exclude<T>(work: () => T): T {
    flush();
    const line = ints[LINE];
    ints[LINE] = OVERHEAD;
    try {
      return work();
    } finally {
      flush();
      ints[LINE] = line;
    }
  }

  return {
    ints,
    floats,
    owners,
    marks,
    edges,
    edgeTimes,
    tables,
    cells,
    cellEdges,
    attach(table, segments, name, realm = true) {
      if (waiting) {
        waiting = false;
        exclude(() => wait(ints, INT.started, 0, START_MS));
      }
      const base = files.attach(table, segments);
      if (name !== undefined) declare(name, base, realm);
      return base;
    },
    publish(global) {
      // Not to be replaced, so that the engine takes it for a constant; only what stands in for it can be.
      defineProperty(global, '__lprof_ints', { value: ints });
      defineProperty(global, '__lprof_cells', { value: cells });
      if (global !== globalThis) defineProperty(global, '__lprof_realm', { value: global });
    },
    tick,
    called,
    enter,
    exit,
    unwind,
    leave(value) {
      exit(ints[TOP] - 1);
      return value;
    },
    start: (fn, line) => activate(fn, line, false),
    enterModule,
    startModule: (fn, line) => activate(fn, line, true),
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
        countHits(memory, HITS_LAYOUT);
        const copy = files.copy();
        frames.close(copy);
        const outsideNs = copy.floats[TIMES.self];
        const overheadNs = copy.floats[(OVERHEAD - OUTSIDE) * FLOATS];
        const numbers = { outsideNs, overheadNs, spentNs: floats[FLOAT.spent] };
        return { files: files.read(copy), calls: files.readCalls(copy), refusedFiles: files.refused(), ...numbers };
      });
    },
    reset() {
      still(() => {
        files.reset();
        frames.reset();
      });
    },
  };
}

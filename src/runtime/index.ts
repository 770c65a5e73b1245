import { calibrateProbe } from './calibrate.ts';
import {
  type ClockChoice,
  type ClockThread,
  chooseClock,
  clockQuality,
  exactClock,
  startClockThread,
} from './clock.ts';
import { type Collector, createCollector } from './collector.ts';
import { FLOAT } from './memory.ts';
import type { RawThread } from './types.ts';

export type { ClockChoice } from './clock.ts';
export type { FileTable, FunctionTable, RawThread } from './types.ts';

/**
 * The one name that lprof puts on the global object: instrumented modules find their recorder there, by the same
 * constant in the plugin. A name can be looked up without anything that a program might have replaced.
 */
export const KEY = '__lprof__';

/**
 * Test runners and others run code in a realm of its own (`vm`), with another global object. Node's own modules are the
 * same in all realms of a thread, so the recorder is kept on one of them, too.
 */
const THREAD_KEY = Symbol.for('lprof');

/** The collector of this thread with its clock. */
export interface Recorder extends Collector {
  /** What was gathered so far, also by activations that are still open. Durations in nanoseconds. */
  snapshot(): RawThread;
  clock: RawThread['clock']['kind'];
  startedAt: string;
  /** What the clock thread has a busy program call that shall end. */
  asked(): void;
  /** Has the clock thread keep what is gathered, see `src/loader/keeper.ts`; with the exact clock that starts one. */
  keep(settings: object): void;
  /** Ends the clock thread; instrumented code goes on to run, and is not timed any more. */
  stop(): void;
}

type Holder = { [KEY]?: Recorder; [THREAD_KEY]?: Recorder };
const global = globalThis as Holder;
const { defineProperty } = Reflect;

function threadWide(): Holder | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.('worker_threads') as Holder | undefined;
}

/** The recorder of this thread, if one is installed. */
export function installed(): Recorder | undefined {
  return global[KEY] ?? threadWide()?.[THREAD_KEY];
}

export interface InstallOptions {
  /** @default 'auto' */
  clock?: ClockChoice;
  /** Path of what the clock thread keeps with. */
  keeper?: string;
}

/** Puts a recorder on the global object of this thread, unless one is there. */
export function install({ clock = 'auto', keeper }: InstallOptions = {}): Recorder {
  const recorder = installed() ?? createRecorder(clock, keeper);
  defineProperty(global, KEY, { value: recorder });
  recorder.publish(global);
  const thread = threadWide();
  if (thread !== undefined) defineProperty(thread, THREAD_KEY, { value: recorder });
  return recorder;
}

/** What an instrumented module calls that imports the runtime instead of finding it on the global object. */
export function recorder(): Recorder {
  return install();
}

function createRecorder(choice: ClockChoice, keeper: string | undefined): Recorder {
  const clock = exactClock();
  const kind = chooseClock(choice);
  const startedAt = new Date().toISOString();
  let probeNs = 0;
  const collector = createCollector(clock, () => probeNs, kind === 'shared');
  const { ints, floats } = collector;
  let thread: ClockThread | undefined = kind === 'shared' ? startClockThread(collector, true, keeper) : undefined;
  const reset = () => {
    collector.reset();
    floats[FLOAT.spentBefore] = floats[FLOAT.spent];
  };
  if (kind === 'exact') floats[FLOAT.probe] = probeNs = calibrateProbe(ints, clock, collector.tick);
  reset();
  return {
    ...collector,
    clock: kind,
    startedAt,
    asked() {},
    reset,
    snapshot() {
      // Copying the numbers is no time of the program's.
      return collector.exclude(() => {
        const { spentNs, ...numbers } = collector.read();
        if (kind === 'shared') probeNs = calibrateProbe(ints, clock, undefined);
        const quality = clockQuality(kind, floats, probeNs);
        return { clock: quality, startedAt, wallNs: spentNs - floats[FLOAT.spentBefore], ...numbers };
      });
    },
    keep(settings) {
      thread ??= startClockThread(collector, false, keeper);
      thread.tell(settings);
    },
    stop: () => thread?.stop(),
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { buildProfile } from './profile/build.ts';
import type { Profile } from './profile/types.ts';
import { threadReport } from './run/thread-report.ts';
import { type ClockChoice, install } from './runtime/index.ts';
import { CALL, CALL_NUMBERS, FUNCTION, type RawFile, type RawThread, STRIDE } from './runtime/types.ts';
import { CREATOR } from './version.ts';

export interface ProfilerOptions {
  /** The clock of this thread; the first profiler (or `lprof run`) decides. @default 'auto' */
  clock?: ClockChoice;
  /** Folder that paths in the profile are relative to. @default the current folder */
  root?: string;
}

/**
 * Profiles a part of a program from within: what instrumented code does between `start` and `stop`, in this thread.
 * The code must be instrumented, by `lprof run`, `lprof/register` or `lprof/babel-plugin`; without that the profile is
 * empty. Several profilers can run at once.
 *
 * ```js
 * const profiler = new Profiler();
 * profiler.start();
 * handle(request);
 * console.log(formatReport(profiler.stop()));
 * ```
 */
export class Profiler {
  readonly #options: ProfilerOptions;
  #gathered: RawThread | undefined;
  #since: RawThread | undefined;

  constructor(options: ProfilerOptions = {}) {
    this.#options = options;
  }

  /** Whether it is started. */
  get running(): boolean {
    return this.#since !== undefined;
  }

  /** Begins to gather; after a `stop` it goes on where it stopped. No effect while it runs. */
  start(): void {
    this.#since ??= this.#recorder().snapshot();
  }

  /** Ends gathering and returns what was gathered since the first `start`. */
  stop(): Profile {
    this.#gathered = this.#now();
    this.#since = undefined;
    return this.snapshot();
  }

  /** What was gathered so far; goes on. */
  snapshot(): Profile {
    return toProfile(this.#now(), this.#options.root ?? process.cwd());
  }

  /** Forgets what was gathered; goes on if it runs. */
  reset(): void {
    this.#gathered = undefined;
    if (this.#since !== undefined) this.#since = this.#recorder().snapshot();
  }

  /** Gathers while a function runs, until its promise settles if it returns one; returns its result. */
  run<T>(work: () => T): T {
    this.start();
    let result: T;
    try {
      result = work();
    } catch (error) {
      this.stop();
      throw error;
    }
    if (result instanceof Promise) return result.finally(() => this.stop()) as T;
    this.stop();
    return result;
  }

  #recorder() {
    return install({ clock: this.#options.clock });
  }

  #now(): RawThread {
    const now = this.#recorder().snapshot();
    const gathered = this.#gathered;
    if (this.#since === undefined) return gathered ?? combine(now, now, -1);
    const part = combine(now, this.#since, -1);
    return gathered === undefined ? part : combine(part, gathered, 1);
  }
}

/** The numbers of `a` plus or minus those of `b`; files that `b` does not know count in full. */
function combine(a: RawThread, b: RawThread, sign: 1 | -1): RawThread {
  const others = new Map(b.files.map((file) => [file.table, file]));
  return {
    ...a,
    startedAt: sign === 1 ? b.startedAt : a.startedAt,
    wallNs: a.wallNs + sign * b.wallNs,
    outsideNs: a.outsideNs + sign * b.outsideNs,
    overheadNs: a.overheadNs + sign * b.overheadNs,
    files: a.files.map((file) => combineFile(file, others.get(file.table), sign)),
    calls: combineCalls(a.calls ?? [], b.calls ?? [], sign),
  };
}

function combineFile(a: RawFile, b: RawFile | undefined, sign: 1 | -1): RawFile {
  if (b === undefined) return a;
  const functions = a.table.functions.length * STRIDE;
  const counters = Array.from(a.counters, (value, i) => {
    const offset = i % STRIDE;
    // Depths are no sums: what is known is the depth of the whole run.
    if (i < functions && (offset === FUNCTION.depth || offset === FUNCTION.maxDepth)) return value;
    return value + sign * b.counters[i];
  });
  return { table: a.table, counters };
}

/** A thread's files keep their places, so its calls are the same by their first numbers. */
function combineCalls(a: ArrayLike<number>, b: ArrayLike<number>, sign: 1 | -1): number[] {
  const key = (calls: ArrayLike<number>, at: number) =>
    Array.from({ length: CALL.calls }, (_, i) => calls[at + i]).join();
  const others = new Map<string, number>();
  for (let at = 0; at < b.length; at += CALL_NUMBERS) others.set(key(b, at), at);
  const result = Array.from(a);
  for (let at = 0; at < a.length; at += CALL_NUMBERS) {
    const other = others.get(key(a, at));
    if (other === undefined) continue;
    for (let i = CALL.calls; i < CALL_NUMBERS; i++) result[at + i] += sign * b[other + i];
  }
  return result;
}

function toProfile(raw: RawThread, root: string): Profile {
  return buildProfile({
    argv: process.argv.slice(1),
    root,
    exit: { code: null, signal: null },
    selection: { rule: 'all', patterns: [] },
    threads: [threadReport(raw, 0, true)],
    sources: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    creator: CREATOR,
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { buildProfile } from './profile/build.ts';
import type { Profile } from './profile/types.ts';
import { threadIdentity, threadReport } from './run/thread-report.ts';
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
 * profiler.run(() => handle(request));
 * console.log(formatReport(profiler.snapshot()));
 * ```
 */
export class Profiler {
  readonly #options: ProfilerOptions;
  /** What keeps it running: `start`, and each block that is open. */
  readonly #reasons = new Set<object>();
  #gathered: RawThread | undefined;
  #since: RawThread | undefined;

  constructor(options: ProfilerOptions = {}) {
    this.#options = options;
  }

  /** Whether it is started. */
  get running(): boolean {
    return this.#reasons.size > 0;
  }

  /** Begins to gather; after a `stop` it goes on where it stopped. No effect while it runs. */
  start(): void {
    this.#begin(this);
  }

  /** Ends gathering, that of open blocks too, and returns what was gathered since the first `start`. */
  stop(): Profile {
    this.#reasons.clear();
    this.#pause();
    return this.snapshot();
  }

  /**
   * Gathers until the end of the block that declares it, however that is left: `using _ = profiler.block();`
   * (TypeScript 5.2, Node 24). Blocks may overlap, as those of several requests do: it gathers while one is open.
   */
  block(): Disposable {
    const reason = {};
    this.#begin(reason);
    return { [Symbol.dispose]: () => this.#end(reason) };
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

  /** Gathers while a function runs, until its promise settles if it returns one, as `block` does; returns its result. */
  run<T>(work: () => T): T {
    const reason = {};
    this.#begin(reason);
    let pending = false;
    try {
      const result = work();
      pending = result instanceof Promise;
      return pending ? ((result as Promise<unknown>).finally(() => this.#end(reason)) as T) : result;
    } finally {
      if (!pending) this.#end(reason);
    }
  }

  #begin(reason: object): void {
    this.#reasons.add(reason);
    this.#since ??= this.#recorder().snapshot();
  }

  /** Also of a block that `stop` has ended before. */
  #end(reason: object): void {
    if (this.#reasons.delete(reason) && this.#reasons.size === 0) this.#pause();
  }

  #pause(): void {
    this.#gathered = this.#now();
    this.#since = undefined;
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
  const counters = new Float64Array(a.counters.length);
  for (let i = 0; i < counters.length; i++) counters[i] = a.counters[i] + sign * b.counters[i];
  // Depths are no sums: what is known is the depth of the whole run.
  for (let i = 0; i < a.table.functions.length * STRIDE; i += STRIDE) {
    counters[i + FUNCTION.depth] = a.counters[i + FUNCTION.depth];
    counters[i + FUNCTION.maxDepth] = a.counters[i + FUNCTION.maxDepth];
  }
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
    threads: [threadReport(raw, threadIdentity(undefined), 0)],
    sources: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    creator: CREATOR,
  });
}

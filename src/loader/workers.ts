import * as nodeModule from 'node:module';
import { BroadcastChannel, type Worker, type WorkerOptions } from 'node:worker_threads';
import { LOADING, PRELOAD } from '../run/loading.ts';
import type { KeptThread } from '../run/memory-file.ts';
import { quote } from '../run/node-options.ts';

type WorkerClass = new (file: string | URL, options?: WorkerOptions) => Worker;

/** On which the worker threads of this process introduce themselves to the clock thread of the main one. */
export const CHANNEL = `lprof-${process.pid}`;

/** Not written as anyone else writes it. */
const ADDED = `${quote(`--require=${PRELOAD}`)} `;

/** Lets the clock thread of the main thread know this one; before its first own code, so that nothing of it is seen. */
export function introduce(thread: KeptThread): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(thread);
  channel.close();
}

/** The workers that this thread has started. */
export interface StartedWorkers {
  /** Whether there was one, ever. */
  any(): boolean;
  /** Ends those that are still there, as Node is about to do. */
  terminate(): void;
}

/**
 * Watches the program start workers, and brings the preload into those that do not inherit it, because they have an
 * environment or options of their own.
 * @param first called before the first one
 * @param ended called with the ids of those that have ended, some time later
 * @param toRun the code to run for that of a worker which is no file (`eval: true`)
 */
export function watchWorkers(
  first: () => void,
  ended: (threadId: number) => void,
  toRun: (code: string) => string,
): StartedWorkers {
  const threads = process.getBuiltinModule('node:worker_threads') as { Worker: WorkerClass };
  const Original = threads.Worker;
  const { terminate } = Original.prototype;
  const started = new Map<number, WeakRef<Worker>>();
  let any = false;
  const Watched: WorkerClass = new Proxy(Original, {
    construct(target, [file, options, ...rest], newTarget) {
      if (!any) first();
      any = true;
      const args = [isCode(file, options) ? toRun(file) : file, withPreload(options), ...rest];
      const worker = Reflect.construct(target, args, newTarget === Watched ? target : newTarget);
      for (const [id, old] of started) {
        // The id of one that has ended is -1.
        if (old.deref()?.threadId === id) continue;
        started.delete(id);
        ended(id);
      }
      started.set(worker.threadId, new WeakRef(worker));
      return worker;
    },
  });
  threads.Worker = Watched;
  Object.defineProperty(Original.prototype, 'constructor', { value: Watched, writable: true, configurable: true });
  nodeModule.syncBuiltinESMExports();
  return {
    any: () => any,
    terminate() {
      for (const worker of started.values()) {
        const there = worker.deref();
        if (there !== undefined) (Reflect.apply(terminate, there, []) as Promise<number>).catch(() => {});
      }
    },
  };
}

function isCode(file: string | URL, options: WorkerOptions | undefined): file is string {
  return typeof file === 'string' && typeof options === 'object' && options !== null && options.eval === true;
}

/**
 * A worker inherits the options of its thread, unless it has an environment or options of its own. With an own environment,
 * the options are those of its `NODE_OPTIONS`.
 */
function withPreload(options: WorkerOptions | undefined): WorkerOptions | undefined {
  if (typeof options !== 'object' || options === null) return options;
  const { execArgv, env } = options;
  if (Array.isArray(execArgv)) return own(options, { execArgv: [...LOADING, ...execArgv] });
  if (typeof env !== 'object' || env === null) return options;
  const { NODE_OPTIONS } = env as NodeJS.ProcessEnv;
  return own(options, { env: { ...env, NODE_OPTIONS: ADDED + (NODE_OPTIONS ?? '') } });
}

/** Whatever else is asked of the options is what the program gave. */
function own(options: WorkerOptions, changed: WorkerOptions): WorkerOptions {
  return { __proto__: options, ...changed } as WorkerOptions;
}

/** Takes out of a worker's environment what `withPreload` has added. */
export function hideAdded(): void {
  const { env } = process;
  const left = env.NODE_OPTIONS?.startsWith(ADDED) ? env.NODE_OPTIONS.slice(ADDED.length) : undefined;
  if (left === '') delete env.NODE_OPTIONS;
  else if (left !== undefined) env.NODE_OPTIONS = left;
}

/*
 * `lprof/register`, the preload: runs in the profiled program before its own code, in every thread of it.
 */
import { join } from 'node:path';
import * as workerThreads from 'node:worker_threads';
import type { RunSettings } from '../run/raw.ts';
import { install } from '../runtime/index.ts';
import { requireInOwnRealm } from './own-realm.ts';

const LOADED = Symbol.for('lprof.register');
const global = globalThis as { [LOADED]?: true };

if (global[LOADED] === undefined && !isHooksThread()) {
  Object.defineProperty(global, LOADED, { value: true });
  installEarly();
  const { startThread } = requireInOwnRealm('start-thread.js') as typeof import('./start-thread.ts');
  startThread();
}

/** Node's own thread for the program's hooks runs preloads, too; there is nothing of the program in it. */
function isHooksThread(): boolean {
  const { isMainThread, isInternalThread } = workerThreads as typeof workerThreads & { isInternalThread?: boolean };
  if (isMainThread || isInternalThread !== undefined) return isInternalThread === true;
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 50;
  const { stack } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return stack?.includes('node:internal/modules/esm/worker') === true;
}

/** The clock thread starts while the rest is loaded, where it is clear that this process is the program. */
function installEarly(): void {
  const { LPROF_RUN } = process.env;
  if (LPROF_RUN === undefined || !workerThreads.isMainThread) return;
  const { clock, direct }: RunSettings = JSON.parse(LPROF_RUN);
  if (direct) install({ clock, keeper: join(__dirname, 'keeper.js') });
}

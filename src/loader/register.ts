/*
 * `lprof/register`, the preload: runs in the profiled program before its own code, in every thread of it.
 */
import { requireInOwnRealm } from './own-realm.ts';

const LOADED = Symbol.for('lprof.register');
const global = globalThis as { [LOADED]?: true };

if (global[LOADED] === undefined) {
  Object.defineProperty(global, LOADED, { value: true });
  const { startThread } = requireInOwnRealm('start-thread.js') as typeof import('./start-thread.ts');
  startThread();
}

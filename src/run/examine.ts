import { accessSync, constants, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { cacheFolder } from '../loader/cache/cache-folder.ts';
import { nodeCapabilities } from '../loader/node-capabilities.ts';
import { install } from '../runtime/index.ts';
import type { RawClock } from '../runtime/types.ts';
import { type CacheSize, cacheSize } from './trim-cache.ts';

/** What matters about a machine and its Node for a run. */
export interface Examination {
  node: string;
  platform: string;
  processors: number;
  /** Whether Node's module hooks see everything, or only what is not imported by a required module. */
  hooks: 'synchronous' | 'asynchronous';
  clock: RawClock;
  /** What reading the clock takes, nanoseconds: the cost of a probe with the exact clock. */
  readNs: number;
  cache: CacheSize & { folder: string; writable: boolean };
}

/** Milliseconds that the clock is tried for, by a thread that is busy as a program is. */
const TRIAL = 300;

/** Looks at Node, the clock and the cache; takes a third of a second. */
export function examine(): Examination {
  const recorder = install({ clock: 'auto' });
  const readNs = readingCost();
  const until = performance.now() + TRIAL;
  while (performance.now() < until) recorder.tick();
  const { clock } = recorder.snapshot();
  recorder.stop();
  return {
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    processors: availableParallelism(),
    hooks: nodeCapabilities().syncHooks ? 'synchronous' : 'asynchronous',
    clock,
    readNs,
    cache: examineCache(),
  };
}

function readingCost(): number {
  const count = 20_000;
  let least = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < 10; batch++) {
    const start = performance.now();
    for (let i = 0; i < count; i++) performance.now();
    least = Math.min(least, ((performance.now() - start) * 1e6) / count);
  }
  return least;
}

function examineCache(): Examination['cache'] {
  const folder = cacheFolder();
  let writable = true;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    writable = false;
  }
  return { folder, writable, ...cacheSize(folder) };
}

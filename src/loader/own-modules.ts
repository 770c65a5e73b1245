import Module from 'node:module';
import { dirname, resolve, sep } from 'node:path';

type Cache = Record<string, NodeModule | undefined>;
const loader = Module as unknown as { _cache: Cache };

/** Ours, Babel's and the like; a program that walks `require.cache` does not meet them. */
const own: Cache = Object.create(null);

/** The modules that the program has loaded, by path. */
export const programModules: Readonly<Cache> = loader._cache;

/** Runs our code with a module cache of its own for whatever it requires, at once or later. */
export function withOwnModules<T>(run: () => T): T {
  const theirs = loader._cache;
  if (theirs === own) return run();
  loader._cache = own;
  try {
    return run();
  } finally {
    loader._cache = theirs;
  }
}

/** Takes those of our modules out of the program's cache that were loaded before this one was. */
export function adoptOwnModules(): void {
  const folder = resolve(dirname(__filename)) + sep;
  for (const [file, module] of Object.entries(loader._cache)) {
    if (!file.startsWith(folder)) continue;
    own[file] = module;
    delete loader._cache[file];
  }
}

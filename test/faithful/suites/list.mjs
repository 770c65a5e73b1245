import { COMPILED_BY_RUNNERS } from './compiled-by-runners.mjs';
import { LOADED_BY_NODE } from './loaded-by-node.mjs';

// The suites: packages of different nature with their own tests, pinned:
//   name, nature   what the table says; runner: one of runners.mjs
//   source         a commit on GitHub, or a package of the registry that holds its tests
//   dev            the development dependencies that the tests need
//   files, setup   what is written into the folder, and run there, before anything is tested
//   select         options of `lprof run` that choose functions; every function of package and tests by default
//   test, args     the command, and what stands behind the options that ask the runner for its results
//   timed          tests that check how long something takes: a part of the name and why
//   differs        tests that look at the text of functions and the like: name (or a part) and why

export const SUITES = [...LOADED_BY_NODE, ...COMPILED_BY_RUNNERS];

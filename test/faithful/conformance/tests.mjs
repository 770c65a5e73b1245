import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMetadata } from './metadata.mjs';

/** Where instrumenting can matter: the language, and the built-ins that call functions or make them. */
const FOLDERS = [
  'language',
  'annexB/language',
  ...[
    ['Array/fromAsync', 'ArrayIteratorPrototype', 'AsyncFromSyncIteratorPrototype', 'AsyncFunction'],
    ['AsyncGeneratorFunction', 'AsyncGeneratorPrototype', 'Error', 'Function', 'GeneratorFunction'],
    ['GeneratorPrototype', 'Iterator', 'NativeErrors', 'Promise', 'Proxy', 'Reflect', 'Symbol', 'WeakRef'],
    ['eval', 'global'],
  ]
    .flat()
    .map((name) => `built-ins/${name}`),
];

/**
 * The tests of a suite: each file once or, where it means something in sloppy and in strict code, twice.
 * @param {string} suite the suite's folder
 * @param {string | undefined} filter a part of the path
 * @returns {{ path: string, mode: 'sloppy' | 'strict' | 'module' }[]} paths below the suite's `test`
 */
export function findTests(suite, filter) {
  const tests = [];
  for (const folder of FOLDERS) {
    for (const path of filesIn(join(suite, 'test'), folder)) {
      if (filter !== undefined && !path.includes(filter)) continue;
      const { flags } = readMetadata(readFileSync(join(suite, 'test', path), 'utf8'));
      for (const mode of modesOf(flags)) tests.push({ path, mode });
    }
  }
  return tests;
}

function modesOf(flags) {
  if (flags.has('module')) return ['module'];
  if (flags.has('raw') || flags.has('noStrict')) return ['sloppy'];
  return flags.has('onlyStrict') ? ['strict'] : ['sloppy', 'strict'];
}

function filesIn(root, folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(root, path);
      // What tests import is no test.
      return entry.name.endsWith('.js') && !entry.name.includes('_FIXTURE') ? [path] : [];
    });
}

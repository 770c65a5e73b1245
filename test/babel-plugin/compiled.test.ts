import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Origin } from '../../babel-plugin/compiled/origin.ts';
import { findOrigin } from '../../src/loader/origin.ts';
import { run } from '../harness.ts';
import { COMPILERS } from './compilers.ts';

const folder = path.resolve('test/faithful/corpus/hits');
const programs = readdirSync(folder).map((name) => ({ name, source: readFileSync(path.join(folder, name), 'utf8') }));

function originOf(file: string, code: string): Origin {
  const found = findOrigin(file, code, folder);
  if (found === undefined || !('origin' in found)) throw new Error(`no origin: ${JSON.stringify(found)}`);
  return found.origin;
}

/** `function line: hits`, for every line that has any. */
function listed(hits: Map<string, Map<number, number>>): string[] {
  return [...hits]
    .flatMap(([fn, lines]) => [...lines].filter(([, n]) => n > 0).map(([line, n]) => `${fn} line ${line}: ${n}`))
    .sort();
}

/**
 * What no source map tells any more, by compiler: `program: function line: hits` of the original. Nothing here is shown
 * with another number, it has none: the minifiers have thrown the code away or put its value elsewhere.
 */
const GONE: Record<string, string[]> = {
  // A `try` in a state machine is a table, and not in the map.
  'tsc es5': ['async-generators.js 13:0 line 33: 1', 'async.js 15:0 line 22: 1', 'generators.js 24:0 line 25: 2'],
  'swc es5': [
    'async-generators.js 13:0 line 33: 1',
    'async.js 15:0 line 22: 1',
    'async.js 34:16 line 34: 1',
    'classes.js 9:2 line 11: 3',
    'functions.js 40:15 line 41: 2',
    'generators.js 24:0 line 25: 2',
  ],
  // `undefined.x` has become `(void 0).x`, which is mapped to nothing before its property.
  esbuild: ['sloppy.js module line 15: 1'],
  'esbuild minified': [
    'early-exits.js 13:0 line 14: 2',
    'early-exits.js 1:0 line 8: 2',
    'functions.js 15:2 line 16: 3',
    'functions.js 30:0 line 30: 2',
    'functions.js 10:16 line 12: 3',
    'functions.js module line 25: 1',
    'functions.js module line 29: 1',
    'functions.js module line 31: 1',
    'sloppy.js module line 2: 1',
    'switch.js 5:0 line 15: 1',
    'switch.js 5:0 line 29: 8',
    'switch.js 5:0 line 30: 8',
    'using-blocks.js module line 19: 1',
  ],
};

/** esbuild does not take `continue` to the outer one of two labels. */
const UNABLE = ['esbuild labels.js', 'esbuild as tsx labels.js', 'esbuild minified labels.js'];
/** Return at the top, and functions in sloppy places. */
const SWC_UNABLE = /top-level|not allowed/;

/** Made before anything else: esbuild is a process, and what counts takes much address space. */
const compiled = new Map<string, { name: string; source: string; file: string; code: string }[]>();
beforeAll(() => {
  for (const [compiler, compile] of Object.entries(COMPILERS)) {
    const done = programs
      .filter(({ name }) => !UNABLE.includes(`${compiler} ${name}`))
      .flatMap(({ name, source }) => {
        const file = path.join(folder, name);
        try {
          return { name, source, file, code: compile(source, file) };
        } catch (error) {
          if (compiler.startsWith('swc') && SWC_UNABLE.test((error as Error).message)) return [];
          throw error;
        }
      });
    compiled.set(compiler, done);
  }
});

async function compare({ name, source, file, code }: { name: string; source: string; file: string; code: string }) {
  const seen = listed((await run(code, { origin: originOf(file, code) })).hits);
  const expected = listed((await run(source)).hits);
  return {
    missing: expected.filter((each) => !seen.includes(each)).map((each) => `${name} ${each}`),
    wrong: seen.filter((each) => !expected.includes(each)).map((each) => `${name} ${each}`),
  };
}

test.each(Object.keys(COMPILERS).filter((name) => name !== 'swc minified'))(
  '%s: hits are those of the original',
  async (compiler) => {
    const results = [];
    for (const each of compiled.get(compiler)!) results.push(await compare(each));
    expect(results.length).toBeGreaterThan(18);
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(results.flatMap(({ missing }) => missing).sort()).toEqual([...(GONE[compiler] ?? [])].sort());
  },
);

test('swc minified: what is left has the hits of the original', async () => {
  const results = [];
  for (const each of compiled.get('swc minified')!) results.push(await compare(each));
  // `const x = yield 2; busy(x)` is `busy(yield 2)` now, which begins before it waits for good.
  expect(results.flatMap(({ wrong }) => wrong)).toEqual(['generators.js 12:0 line 15: 1']);
  expect(results.flatMap(({ missing }) => missing).length).toBeLessThan(45);
});

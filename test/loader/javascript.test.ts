import { describe, expect, test } from 'vitest';
import { called, type Options, plain, profiled } from './helpers.ts';

/** The same program with and without us. */
async function both(script: string, options: Options = {}) {
  const [without, within] = await Promise.all([plain(script, options), profiled(script, options)]);
  const { stdout, code, signal } = without;
  expect({ stdout: within.stdout, code: within.code, signal: within.signal }).toEqual({ stdout, code, signal });
  return { without, within };
}

/**
 * Without process ids; and without the hint that a package has no type, which Node's thread for hooks writes, or not
 * when the program ends sooner.
 */
function comparable(stderr: string): string {
  return stderr
    .replace(/^\(node:\d+\) \[MODULE_TYPELESS.*\n(?:.*\n){2}(?:\(Use `node --trace.*\n)?/m, '')
    .replace(/\(node:\d+\)/g, '(node)');
}

const quiet: [script: string, functions: string[], options?: Options][] = [
  ['cjs/identity.js', ['identity'], { args: ['--n', '5'] }],
  ['cjs/identity.js', ['identity'], { nodeOptions: ['--no-warnings', '--stack-size=900'] }],
  ['cjs/identity.js', ['identity'], { env: { NODE_OPTIONS: '--no-deprecation' } }],
  ['cjs/identity', ['identity']],
  ['cjs/stack.js', ['outer', 'thrower']],
  ['cjs/exit-in-exit.js', []],
  ['cjs/exit-code.js', []],
  ['cjs/exit-now.js', []],
  ['cjs/replace.js', ['before', 'refused']],
  ['cjs/tool', ['returnIf']],
  // What a required module imports is out of the reach of asynchronous hooks: `half` is not always seen.
  ['cjs/requires-module.js', ['answer']],
  ['cjs/worker.js', ['inWorker']],
  ['cjs/fork.js', []],
  ['cjs/sloppy.js', ['f']],
  ['untyped/detected.js', ['text']],
  ['untyped/await.js', []],
  ['esm/identity.js', ['identity', 'part']],
  ['esm/cycle-a.js', ['a', 'b']],
];

describe('a program runs as without us', () => {
  test.each(quiet)('%s %j', async (script, functions, options) => {
    const { without, within } = await both(script, options);
    expect(comparable(within.stderr)).toBe(comparable(without.stderr));
    expect(within.threads.length).toBeGreaterThan(0);
    expect(within.threads.every(({ complete }) => complete)).toBe(true);
    expect(called(within)).toEqual(expect.arrayContaining(functions));
    // One of the programs uses `with`, which sees every name: such functions are left out and said so.
    expect(within.notes.warnings.filter((text) => !text.endsWith('it uses with'))).toEqual([]);
  });

  test('standard input and output are its own', async () => {
    const { within } = await both('cjs/stdin.js', { stdin: 'some text\n'.repeat(1000) });
    expect(within.stderr).toBe('read 10000\n');
  });

  test.each(['cjs/uncaught.js', 'cjs/rejection.js', 'esm/pending.js'])('%s fails as before', async (script) => {
    const { without, within } = await both(script);
    const error = /^(?:TypeError|Error|Warning).*$/m;
    expect(within.stderr.match(error)?.[0]).toBe(without.stderr.match(error)?.[0]);
    const places = (text: string) => [...text.matchAll(/(?:cjs|esm)\/[\w-]+\.js:\d+/g)].map(([place]) => place);
    expect(places(within.stderr)).toEqual(places(without.stderr));
    expect(within.threads[0].complete).toBe(true);
  });

  test('a syntax error is told by Node', async () => {
    const { without, within } = await both('broken/syntax.js');
    const head = (text: string) => text.split('\n').slice(0, 5).join('\n');
    expect(head(within.stderr)).toBe(head(without.stderr));
    expect(within.notes.warnings).toEqual([expect.stringContaining('runs without instrumentation')]);
  });
});

describe('what goes to the plugin', () => {
  test('nothing when no file may hold a marker', async () => {
    const result = await profiled('cjs/stack.js', { selection: { rule: 'marked', functions: [], files: [] } });
    expect(result.notes.files.size).toBe(0);
  });

  test('only files that a pattern names', async () => {
    const result = await profiled('cjs/stack.js', {
      selection: { rule: 'patterns', functions: [], files: ['lib/*.js'] },
    });
    expect(called(result)).toEqual(['thrower']);
  });

  test('only the functions that a pattern names; the others are noted', async () => {
    const result = await profiled('cjs/stack.js', {
      selection: { rule: 'patterns', functions: ['outer'], files: [] },
    });
    expect(called(result)).toEqual(['outer', 'outer.<anonymous>']);
    const names = [...result.notes.files.values()].flatMap(({ seen }) => seen);
    expect(names).toEqual(expect.arrayContaining(['outer']));
    expect([...result.notes.passed]).toEqual([expect.stringMatching(/lib.\w+\.js$/)]);
  });
});

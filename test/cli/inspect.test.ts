import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folder, lprof } from './helpers.ts';

const cache = mkdtempSync(join(tmpdir(), 'lprof-cache-'));
process.env.LPROF_CACHE_DIR = cache;
afterAll(() => {
  rmSync(cache, { recursive: true });
  delete process.env.LPROF_CACHE_DIR;
});

const PROJECT = {
  'package.json': '{ "type": "module" }',
  'tsconfig.json': '{ "compilerOptions": { "target": "es2022", "paths": { "#lib/*": ["./src/*"] } } }',
  'main.ts': "import { parse } from './src/parse.js';\nimport 'tool';\nconsole.log('ran', parse('a'));\n",
  'src/parse.ts': 'export function parse(text: string): string {\n  return text;\n}\n',
  'src/idle.ts': 'export function parseIdle(): void {}\n',
  'node_modules/tool/package.json': '{ "name": "tool", "exports": "./index.js" }',
  'node_modules/tool/index.js': 'export function tool() {}\n',
};

describe('--dry-run', () => {
  test.each<[what: string, args: string[], expected: string[]]>([
    [
      'everything',
      [],
      [
        '3 functions in 2 files would be measured: every function of your own code, as none is marked with @profile',
        '  main.ts       <module>  (the script)',
        '  src/parse.ts  <module>, parse',
      ],
    ],
    [
      'a pattern, also in files that no import leads to',
      ['-f', 'parse*'],
      [
        '2 functions in 2 files would be measured: what matches parse*',
        '  src/parse.ts  parse',
        '  src/idle.ts   parseIdle  (if the program loads it)',
      ],
    ],
    ['a package', ['--package', 'tool'], ['  node_modules/tool/index.js  <module>, tool  (if the program loads it)']],
    ['a glob into a package', ['--file', 'node_modules/tool/**'], ['  node_modules/tool/index.js  <module>, tool']],
  ])('%s', (_what, args, expected) => {
    const { status, stdout, stderr } = lprof(folder(PROJECT), 'run', '--dry-run', ...args, 'main.ts');
    for (const line of expected) expect(stdout).toContain(line);
    expect(stdout).toContain('Nothing was run.');
    expect(stdout).not.toContain('ran');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('markers, also in the original of a compiled file', () => {
    const map = {
      version: 3,
      sources: ['../src/a.ts'],
      sourcesContent: ['// @profile\nfunction a(): void {}\na();\n'],
      names: [],
      // Line 1 of the output is line 2 of the original, line 2 line 3.
      mappings: 'AACA,SAAS,CAAC,KAAU;AACpB,CAAC,EAAE',
    };
    const url = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
    const dir = folder({ 'dist/a.js': `function a() { }\na();\n//# sourceMappingURL=${url}\n` });
    const { stdout } = lprof(dir, 'run', '--dry-run', 'dist/a.js');
    expect(stdout).toContain('1 function in 1 file would be measured: the functions marked with @profile');
  });

  test('nothing', () => {
    const { status, stdout } = lprof(folder(PROJECT), 'run', '--dry-run', '-f', 'nothing', 'main.ts');
    expect(stdout).toBe('Nothing would be measured: what matches nothing\n');
    expect(status).toBe(3);
  });
});

test('doctor shows what a run depends on', () => {
  const { status, stdout, stderr } = lprof(folder(PROJECT), 'doctor', 'main.ts');
  expect(stdout).toMatch(/^ lprof {7}\d+\.\d+\.\d+$/m);
  expect(stdout).toMatch(/^ Node {8}\d+\.\d+\.\d+ on \S+, \d+ processors?$/m);
  expect(stdout).toMatch(/^ Hooks {7}(?:a?synchronous): /m);
  expect(stdout).toMatch(/^ Clock {7}.*exact \d+ ns a probe/m);
  expect(stdout).toContain(`${cache}, `);
  expect(stdout).toMatch(/^ Settings {4}none \(lprof init writes a file\)$/m);
  expect(stdout).toMatch(/^ TypeScript {2}.*target: es2022/m);
  expect(stdout).toContain('3 functions in 2 files would be measured');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('cache shows and clears', () => {
  const dir = folder(PROJECT);
  lprof(dir, 'cache', 'clear');
  lprof(dir, 'run', '-q', 'main.ts');
  expect(lprof(dir, 'cache').stdout).toMatch(/: 2 files, \d+\.\d MB\n$/);
  lprof(dir, 'run', '-q', '--no-cache', '--all', 'main.ts');
  expect(lprof(dir, 'cache', 'clear').stdout).toMatch(/: removed 2 files/);
  expect(lprof(dir, 'cache').stdout).toMatch(/: 0 files, 0\.0 MB\n$/);
  expect(lprof(dir, 'cache', 'clean')).toMatchObject({ status: 2, stderr: expect.stringContaining("'clean'") });
});

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCandidate } from '../../src/loader/candidate.ts';
import { parseJsonc } from '../../src/loader/jsonc.ts';
import { nodeCapabilities } from '../../src/loader/node-capabilities.ts';
import { resolveTypeScript, resolveTypeScriptUrl } from '../../src/loader/resolve-typescript.ts';
import { compilerOptions } from '../../src/loader/tsconfig.ts';
import type { RunSettings } from '../../src/run/raw.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'lprof-test-')));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

test.each([
  ['20.19.0', false, true],
  ['22.0.0', false, false],
  ['22.12.0', false, true],
  ['22.22.2', false, true],
  ['22.22.3', true, true],
  ['22.23.0', true, true],
  ['23.11.0', false, true],
  ['24.0.0', false, true],
  ['24.11.1', true, true],
  ['25.0.0', false, true],
  ['25.1.0', true, true],
  ['26.0.0', true, true],
  ['27.1.0', true, true],
])('capabilities of %s', (version, syncHooks, compileFormat) => {
  expect(nodeCapabilities(version)).toEqual({ syncHooks, compileFormat });
});

describe('JSON with comments', () => {
  test('comments, trailing commas, and strings that look like them', () => {
    const text = '\uFEFF{ // one\n "a": "//x", /* two */ "b": ["/*", 1,], "c,]": "\\",}", }';
    expect(parseJsonc(text)).toEqual({ a: '//x', b: ['/*', 1], 'c,]': '",}' });
  });
});

describe('tsconfig.json', () => {
  test('nearest, with what it extends', () => {
    write({
      'tsconfig.json': '{ "extends": ["./a", "pkg/base.json"], "compilerOptions": { "jsx": "react" } }',
      'a.json':
        '{ "extends": "./tsconfig.json", "compilerOptions": { "jsx": "preserve", "verbatimModuleSyntax": true } }',
      'node_modules/pkg/base.json': '{ "compilerOptions": { "jsxFactory": "h" } }',
      'sub/tsconfig.json': '{ broken',
    });
    const expected = { jsx: 'react', verbatimModuleSyntax: true, jsxFactory: 'h' };
    expect(compilerOptions(join(root, 'src', 'x.ts'))).toEqual(expected);
    expect(compilerOptions(join(root, 'sub', 'x.ts'))).toEqual(expected);
  });
});

describe('names in TypeScript', () => {
  beforeEach(() =>
    write({
      'a.ts': '',
      'b.js': '',
      'b.ts': '',
      'c.tsx': '',
      'd.mts': '',
      'e/index.ts': '',
      'f g.ts': '',
      'h.ts/x': '',
    }),
  );

  test.each([
    ['./a.js', 'a.ts'],
    ['./a', 'a.ts'],
    ['./b.js', undefined],
    ['./b', 'b.ts'],
    ['./c.js', 'c.tsx'],
    ['./c.jsx', 'c.tsx'],
    ['./d.mjs', 'd.mts'],
    ['./e', 'e/index.ts'],
    ['./e/', 'e/index.ts'],
    ['./h', undefined],
    ['./nothing.js', undefined],
    ['a', undefined],
    ['node:fs', undefined],
  ])('%s means %s', (specifier, file) => {
    expect(resolveTypeScript(specifier, join(root, 'main.ts'))).toBe(file && join(root, file));
    expect(resolveTypeScript(specifier, join(root, 'main.js'))).toBeUndefined();
  });

  test('as URLs', () => {
    const parent = pathToFileURL(join(root, 'main.mts')).href;
    expect(resolveTypeScriptUrl('./f%20g.js?x=1', parent)).toBe(`${pathToFileURL(join(root, 'f g.ts')).href}?x=1`);
    expect(resolveTypeScriptUrl(pathToFileURL(join(root, 'a.js')).href, parent)).toBe(
      pathToFileURL(join(root, 'a.ts')).href,
    );
    expect(resolveTypeScriptUrl('data:text/javascript,1', parent)).toBeUndefined();
    expect(resolveTypeScriptUrl('./a.js', 'data:text/javascript,1')).toBeUndefined();
  });
});

describe('candidates', () => {
  const own = (path: string, functions: string[] = [], files: string[] = []) => {
    const rule = functions.length + files.length > 0 ? 'patterns' : 'all';
    const selection: RunSettings['selection'] = { rule, functions, files, packages: [] };
    const settings: RunSettings = {
      dir: '',
      root: '/p',
      ownFolders: ['/q/node_modules/t'],
      clock: 'auto',
      cache: false,
      selection,
    };
    return createCandidate(settings).byPath(path);
  };

  test('own code is below the root and not in node_modules', () => {
    expect(
      ['/p/a.js', '/p/src/b.ts', '/p/node_modules/x/a.js', '/q/a.js', '/pp/a.js'].map((path) => own(path)),
    ).toEqual([true, true, false, false, false]);
  });

  test('so is what is below a further folder', () => {
    expect(
      ['/q/node_modules/t/a.js', '/q/node_modules/t/node_modules/x/a.js', '/q/node_modules/tt/a.js'].map((path) =>
        own(path),
      ),
    ).toEqual([true, false, false]);
  });

  test('file patterns', () => {
    expect(own('/p/src/a.ts', [], ['src/**'])).toBe(true);
    expect(own('/p/lib/a.ts', [], ['src/**'])).toBe(false);
    expect(own('/p/node_modules/x/a.js', [], ['**/*.js'])).toBe(false);
    expect(own('/p/node_modules/x/a.js', [], ['node_modules/x/**'])).toBe(true);
  });

  test('the file part of function patterns', () => {
    expect(own('/p/src/a.ts', ['src/*.ts:parse*'])).toBe(true);
    expect(own('/p/lib/a.ts', ['src/*.ts:parse*'])).toBe(false);
    expect(own('/p/lib/a.ts', ['src/*.ts:parse*', 'other'])).toBe(true);
  });
});

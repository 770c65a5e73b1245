import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseJsonc } from '../../src/loader/jsonc.ts';
import { nodeCapabilities } from '../../src/loader/node-capabilities.ts';
import { resolveTypeScript, resolveTypeScriptUrl } from '../../src/loader/resolve-typescript.ts';
import { compilerOptions } from '../../src/loader/tsconfig.ts';

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

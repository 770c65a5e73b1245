import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeCapabilities } from '../../src/loader/node-capabilities.ts';
import { resolveAlias, resolvePathsAlias } from '../../src/loader/typescript/resolve-alias.ts';
import { resolveTypeScript, resolveTypeScriptUrl } from '../../src/loader/typescript/resolve-typescript.ts';
import { compilerOptions, configOf, configProblems, definesFields } from '../../src/loader/typescript/tsconfig.ts';

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

describe('tsconfig.json', () => {
  const optionsOf = (file: string) => compilerOptions(join(root, file));

  test('nearest, with what it extends', () => {
    write({
      'tsconfig.json': '{ /* why */ "extends": ["./a", "pkg/base.json"], "compilerOptions": { "jsx": "react", }, }',
      'a.json': '{ "compilerOptions": { "jsx": "preserve", "verbatimModuleSyntax": true } }',
      'node_modules/pkg/base.json': '{ "compilerOptions": { "jsxFactory": "h" } }',
    });
    expect(optionsOf('src/x.ts')).toMatchObject({ jsx: 'react', verbatimModuleSyntax: true, jsxFactory: 'h' });
    expect(optionsOf('node_modules/pkg/x.ts')).toEqual({});
  });

  test('of a project that a solution refers to', () => {
    write({
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./app" }, { "path": "./tsconfig.test.json" }] }',
      'app/tsconfig.json': '{ "compilerOptions": { "jsxFactory": "app" } }',
      'tsconfig.test.json': '{ "compilerOptions": { "jsxFactory": "test" }, "include": ["*.test.ts"] }',
    });
    expect(optionsOf('app/x.ts').jsxFactory).toBe('app');
    expect(optionsOf('x.test.ts').jsxFactory).toBe('test');
    expect(optionsOf('other.ts')).toEqual({});
  });

  test('that includes the file rather than the nearest', () => {
    write({
      'tsconfig.json': '{ "compilerOptions": { "jsxFactory": "outer" } }',
      'inner/tsconfig.json': '{ "compilerOptions": { "jsxFactory": "inner" }, "include": ["src"] }',
      'alone/tsconfig.json': '{ "files": ["a.ts"], "compilerOptions": { "jsxFactory": "alone" } }',
    });
    expect(optionsOf('inner/src/x.ts').jsxFactory).toBe('inner');
    expect(optionsOf('inner/x.ts').jsxFactory).toBe('outer');
    expect(optionsOf('alone/a.ts').jsxFactory).toBe('alone');
  });

  test('that cannot be read counts as absent, and is told', () => {
    write({
      'tsconfig.json': '{ "compilerOptions": { "jsxFactory": "outer" } }',
      'sub/tsconfig.json': '{ "extends": "./nowhere.json", "compilerOptions": { "jsxFactory": "inner" } }',
    });
    expect(optionsOf('sub/x.ts').jsxFactory).toBe('outer');
    expect(configProblems(join(root, 'sub', 'x.ts'))).toEqual([
      `${join(root, 'sub', 'tsconfig.json')} is left out of account: File './nowhere.json' not found.`,
    ]);
  });

  test.each([
    ['{ "target": "es2021" }', false],
    ['{ "target": "ES2022" }', true],
    ['{ "target": "esnext" }', true],
    ['{ "target": "es5", "useDefineForClassFields": true }', true],
    ['{ "module": "nodenext" }', true],
    ['{ }', true],
  ])('fields with %s', (options, defined) => {
    write({ 'tsconfig.json': `{ "compilerOptions": ${options} }` });
    expect(definesFields(configOf(join(root, 'x.ts')))).toBe(defined);
  });

  test.each([
    ['5.9.3', false],
    ['6.0.0', true],
  ])('fields with TypeScript %s and no target', (version, defined) => {
    write({ 'tsconfig.json': '{}', 'node_modules/typescript/package.json': `{ "version": "${version}" }` });
    expect(definesFields(configOf(join(root, 'x.ts')))).toBe(defined);
  });
});

describe('aliases', () => {
  beforeEach(() =>
    write({
      'tsconfig.json': `{
        "compilerOptions": {
          "baseUrl": "src",
          "paths": { "@/*": ["./*", "../generated/*"], "lib": ["../lib"], "typed": ["./typed.d.ts"], "fs": ["./a"] }
        }
      }`,
      'package.json': '{ "name": "self", "exports": "./src/a.ts", "imports": { "#own": "./src/a.ts" } }',
      'src/a.ts': '',
      'src/util/index.ts': '',
      'src/typed.d.ts': '',
      'generated/b.ts': '',
      'lib/package.json': '{ "main": "./out/main.js" }',
      'lib/out/main.ts': '',
    }),
  );

  test.each([
    ['@/a', 'src/a.ts'],
    ['@/a.js', 'src/a.ts'],
    ['@/util', 'src/util/index.ts'],
    ['@/b', 'generated/b.ts'],
    ['@/nothing', undefined],
    ['a', 'src/a.ts'],
    ['lib', 'lib/out/main.ts'],
    ['typed', undefined],
    ['fs', undefined],
    ['node:fs', undefined],
    ['https://example.com/a.js', undefined],
  ])('%s means %s', (specifier, file) => {
    const expected = file && join(root, file);
    expect(resolvePathsAlias(specifier, join(root, 'src', 'x.ts'))).toBe(expected);
    expect(resolvePathsAlias(specifier, join(root, 'src', 'x.js'))).toBeUndefined();
    expect(resolvePathsAlias(specifier, join(root, 'node_modules', 'p', 'x.ts'))).toBeUndefined();
    expect(resolveAlias(specifier, join(root, 'src', 'x.ts'))).toBe(expected);
  });

  test('what Node knows: own names, and packages of the workspace', () => {
    write({
      'packages/p/package.json': '{ "name": "p", "main": "p.js" }',
      'packages/p/p.js': '',
      'node_modules/.keep': '',
    });
    symlinkSync(join(root, 'packages', 'p'), join(root, 'node_modules', 'p'));
    const from = join(root, 'src', 'x.ts');
    expect(['#own', 'self', 'p'].map((name) => resolveAlias(name, from))).toEqual(
      ['src/a.ts', 'src/a.ts', 'packages/p/p.js'].map((file) => join(root, file)),
    );
  });

  test('in JavaScript where the project compiles it', () => {
    write({
      'js/tsconfig.json': '{ "compilerOptions": { "allowJs": true, "paths": { "@/*": ["./*"] } } }',
      'js/a.js': '',
    });
    expect(resolvePathsAlias('@/a', join(root, 'js', 'x.js'))).toBe(join(root, 'js', 'a.js'));
    expect(resolveTypeScript('./a', join(root, 'js', 'x.js'))).toBe(join(root, 'js', 'a.js'));
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

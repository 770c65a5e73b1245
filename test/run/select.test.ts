import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasMarker } from '../../src/run/find-markers.ts';
import { findScript } from '../../src/run/find-script.ts';
import { ownCode, projectRoot } from '../../src/run/project-root.ts';
import { chooseSelection } from '../../src/run/select.ts';

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

describe('markers', () => {
  test.each([
    '// @profile\nfunction f() {}',
    '//@profile',
    '/** @profile */ function f() {}',
    '/**\n * Parses.\n * @profile\n */',
    '/* @profile: the hot one */',
    '@profile\nclass A {}',
    'class A { @profile method() {} }',
    'export @profile class A {}',
    "import { profile } from 'lprof';\nconst f = profile(() => 1);",
    "const lprof = require('lprof');\nconst f = lprof.profile(() => 1);",
  ])('%j', (text) => expect(hasMarker(text)).toBe(true));

  test.each([
    '// @profile-ignore',
    '// @profiler',
    '// see the @profile marker',
    "const text = 'use @profile';",
    'import { profile } from "./own.js"; profile(1);',
    'const profile = user.profile;',
  ])('none in %j', (text) => expect(hasMarker(text)).toBe(false));
});

describe('selection', () => {
  const choose = (options: object = {}) =>
    chooseSelection({ entry: join(root, 'main.ts'), root, ownFolders: [], ...options });

  test('patterns go before all else', () => {
    write({ 'main.ts': '// @profile' });
    expect(choose({ functions: ['parse*'], files: ['src/**'] })).toEqual({
      settings: { rule: 'patterns', functions: ['parse*'], files: ['src/**'], packages: [] },
      profile: { rule: 'patterns', patterns: ['parse*', 'src/**'] },
    });
  });

  test('packages are patterns, and the profile says so', () => {
    expect(choose({ packages: ['acorn'], from: 'LPROF' })).toEqual({
      settings: { rule: 'patterns', functions: [], files: [], packages: ['acorn'] },
      profile: { rule: 'patterns', patterns: ['--package acorn'], from: 'LPROF' },
    });
  });

  test('without an entry any own file may hold a marker', () => {
    write({ 'node_modules/x/a.js': '// @profile', '.hidden/a.js': '// @profile', 'src/a.txt': '// @profile' });
    expect(choose({ entry: undefined }).settings.rule).toBe('all');
    write({ 'src/deep/a.ts': '// @profile' });
    expect(choose({ entry: undefined }).settings.rule).toBe('marked');
  });

  test('--all says so', () => {
    write({ 'main.ts': '// @profile' });
    expect(choose({ all: true })).toEqual({
      settings: { rule: 'all', functions: [], files: [], packages: [] },
      profile: { rule: 'all', patterns: ['--all'] },
    });
  });

  test('a marker behind imports of every kind', () => {
    write({
      'main.ts': "import './a.js';",
      'a.ts': "export * from './dir';",
      'dir/index.ts': "import {\n  x,\n} from '../b';",
      'b.js': "const c = require('./c');",
      'c/index.js': '// @profile\n',
    });
    expect(choose().settings.rule).toBe('marked');
  });

  test('a marker behind an alias of the tsconfig.json, and behind a name of the package', () => {
    write({
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'package.json': '{ "imports": { "#own": "./own.js" } }',
      'a.ts': "import { slow } from '@/slow';",
      'b.js': "import '#own';",
      'src/slow.ts': '// @profile\nexport function slow() {}',
      'own.js': '// @profile\nexport function own() {}',
    });
    for (const entry of ['a.ts', 'b.js']) {
      expect(chooseSelection({ entry: join(root, entry), root, ownFolders: [] }).profile.rule).toBe('marked');
    }
  });

  test.each([
    ['a.mjs', "import { slow } from 'lib/slow';", 'marked'],
    ['b.mjs', "import 'lib';", 'marked'],
    ['c.cjs', "require('lib');", 'all'],
    ['d.mjs', "import '#slow';", 'marked'],
    ['e.mjs', "import 'self/slow';", 'marked'],
    ['f.mjs', "import 'lib/none'; import 'gone'; import '#gone';", 'all'],
  ])('a marker behind what a package gives to import only: %s', (entry, text, rule) => {
    const slow = '// @profile\nexport function slow() {}';
    write({
      'package.json':
        '{ "name": "self", "imports": { "#slow": { "import": "./own.js" } }, "exports": { "./slow": "./own.js" } }',
      'own.js': slow,
      [entry]: text,
      'lib/package.json':
        '{ "exports": { ".": { "import": "./src/slow.ts", "require": "./old.cjs" }, "./*": { "import": "./src/*.ts" } } }',
      'lib/src/slow.ts': slow,
      'lib/old.cjs': '',
      'node_modules/.keep': '',
    });
    symlinkSync('../lib', join(root, 'node_modules', 'lib'), 'dir');
    expect(chooseSelection({ entry: join(root, entry), root, ownFolders: [] }).profile.rule).toBe(rule);
  });

  test('without markers of its own all', () => {
    write({
      'main.ts': "import './node_modules/x/index.js'; import '../outside.js'; import './cycle.js';",
      'cycle.ts': "import './main.js'; import './gone.js';",
      'node_modules/x/index.js': '// @profile',
    });
    expect(choose()).toEqual({
      settings: { rule: 'all', functions: [], files: [], packages: [] },
      profile: { rule: 'all', patterns: [] },
    });
  });
});

describe('project root', () => {
  test('the nearest package.json or .git', () => {
    write({ 'package.json': '{}', 'src/deep/main.js': '', 'sub/.git/HEAD': '', 'sub/main.js': '' });
    expect(projectRoot(join(root, 'src/deep/main.js'))).toBe(root);
    expect(projectRoot(join(root, 'sub/main.js'))).toBe(join(root, 'sub'));
  });

  test('a package in node_modules', () => {
    write({ 'package.json': '{}', 'node_modules/@s/tool/lib/main.js': '', 'node_modules/bare/main.js': '' });
    expect(projectRoot(join(root, 'node_modules/@s/tool/lib/main.js'))).toBe(join(root, 'node_modules/@s/tool'));
    expect(projectRoot(join(root, 'node_modules/bare/main.js'))).toBe(join(root, 'node_modules/bare'));
  });

  test('an entry in node_modules is own code of the project around the current folder', () => {
    write({ 'package.json': '{}', 'src/a.js': '', 'node_modules/@s/tool/lib/main.js': '' });
    expect(ownCode(join(root, 'node_modules/@s/tool/lib/main.js'), join(root, 'src'))).toEqual({
      root,
      ownFolders: [join(root, 'node_modules/@s/tool')],
    });
    expect(ownCode(join(root, 'src/a.js'), tmpdir())).toEqual({ root, ownFolders: [] });
    expect(ownCode(undefined, join(root, 'src'))).toEqual({ root, ownFolders: [] });
  });

  test.each([
    ['package.json', '{ "workspaces": ["packages/*"] }'],
    ['pnpm-workspace.yaml', 'packages: []'],
  ])('the root of the workspaces: %s', (file, text) => {
    write({ [file]: text, 'packages/a/package.json': '{}', 'packages/a/src/main.js': '' });
    expect(projectRoot(join(root, 'packages/a/src/main.js'))).toBe(root);
    write({ 'packages/a/.git/HEAD': '' });
    expect(projectRoot(join(root, 'packages/a/src/main.js'))).toBe(join(root, 'packages/a'));
  });
});

describe('script', () => {
  test('is found as Node finds it, and TypeScript beyond', () => {
    write({
      'a.js': '',
      'b.ts': '',
      'c/index.js': '',
      'd/package.json': '{"main":"lib"}',
      'd/lib/index.js': '',
      e: '',
    });
    expect(['a', 'a.js', 'b', 'c', './d', 'e'].map((name) => findScript(name, root))).toEqual(
      ['a.js', 'a.js', 'b.ts', 'c/index.js', 'd/lib/index.js', 'e'].map((name) => join(root, name)),
    );
  });

  test('is missed with near names', () => {
    write({ 'parser.ts': '', 'main.ts': '', 'other.txt': '' });
    expect(() => findScript('parsr.ts', root)).toThrow(/cannot find the script 'parsr.ts' in .*tried parsr.ts, /);
    const hint = (name: string) => {
      try {
        return findScript(name, root);
      } catch (error) {
        return (error as { hint?: string }).hint;
      }
    };
    expect(hint('parsr.ts')).toBe('Did you mean parser.ts?');
    expect(hint('main.js')).toBe('Did you mean main.ts?');
    expect(hint('completely-else.js')).toBe('Give the path of a JavaScript or TypeScript file');
  });
});

import { expect, test } from 'vitest';
import { transform } from '../harness.ts';

/** Names of the functions that markers select, and the warnings. */
function marked(source: string, filename?: string) {
  const { metadata } = transform(source, { select: 'marked', module: true, filename });
  return { functions: metadata.functions, warnings: metadata.warnings };
}

test.each([
  ['a declaration', '// @profile\nfunction f() {}\nfunction g() {}', ['f']],
  ['a block comment', '/* @profile */ function f() {}', ['f']],
  ['a line of JSDoc', '/**\n * Parses.\n * @param {string} x text\n * @profile\n */\nfunction f(x) {}', ['f']],
  ['one-line JSDoc', '/** @profile */\nfunction f() {}', ['f']],
  ['words behind the tag', '// @profile why is this slow?\nfunction f() {}', ['f']],
  ['an exported declaration', '// @profile\nexport function f() {}', ['f']],
  ['a default export', '// @profile\nexport default function () {}', ['default']],
  ['a default exported arrow', '// @profile\nexport default () => 1;', ['default']],
  ['an exported arrow', '// @profile\nexport const f = () => 1;', ['f']],
  ['between export and function', 'export /* @profile */ function f() {}', ['f']],
  ['an async function', '// @profile\nasync function f() {}', ['f']],
  ['a declarator', '// @profile\nconst f = function () {};', ['f']],
  ['a declarator of several', 'const a = () => 1,\n  // @profile\n  b = () => 2;', ['b']],
  ['all declarators of a statement', '// @profile\nconst a = () => 1, b = () => 2;', ['a', 'b']],
  ['an assignment', '// @profile\nmodule.exports.f = function () {};', ['f']],
  ['a prototype method', '// @profile\nA.prototype.f = function () {};', ['A.f']],
  [
    'a class: all of its methods',
    '// @profile\nclass A { x = g(); constructor() {} m() {} get v() {} static { g(); } }',
    ['A.x', 'A.constructor', 'A.m', 'A.v', 'A.<static>'],
  ],
  ['an exported class', '// @profile\nexport class A { m() {} }', ['A.m']],
  ['a class expression', '// @profile\nconst A = class { m() {} };', ['A.m']],
  ['a method', 'class A {\n  // @profile\n  m() {}\n  n() {}\n}', ['A.m']],
  ['a private method', 'class A {\n  // @profile\n  #m() {}\n}', ['A.#m']],
  ['an arrow in a field', 'class A {\n  // @profile\n  m = () => 1;\n  n = () => 2;\n}', ['A.m']],
  ['a property', 'const o = {\n  // @profile\n  f: () => 1,\n  g: () => 2,\n};', ['o.f']],
  ['an object method', 'const o = {\n  /** @profile */\n  f() {},\n  g() {},\n};', ['o.f']],
  ['an argument', 'list.map(/* @profile */ (x) => x);', ['<anonymous>']],
  ['a returned function', 'function f() {\n  // @profile\n  return () => 1;\n}', ['f.<anonymous>']],
  ['a cast', '// @profile\nconst f = (() => 1) as () => number;', ['f']],
  ['a decorator', 'class A {\n  @profile m() {}\n  n() {}\n}', ['A.m']],
  ['a decorator of lprof', 'class A {\n  @lprof.profile\n  m() {}\n}', ['A.m']],
  ['a decorated class', '@profile class A { m() {} }', ['A.m']],
  ['a call', 'const f = profile(() => 1);', ['f']],
  ['a call with a named function', 'profile(function f() {});', ['f']],
  ['a call by name', 'function f() {}\nfunction g() {}\nprofile(f);', ['f']],
  ['a call of lprof by name', 'function f() {}\nconst h = lprof.profile(f);', ['f']],
  ['an exported call by name', 'function f() {}\nexport const h = profile(f);', ['f']],
  ['a default exported call by name', 'function f() {}\nexport default profile(f);', ['f']],
  ['an arrow by name', 'const f = () => 1;\nprofile(f);', ['f']],
  [
    'what is nested',
    '// @profile\nfunction f() { function g() { return () => 1; } class A { m() {} } }',
    ['f', 'f.g', 'f.g.<anonymous>', 'f.A.m'],
  ],
  [
    'all but what is left out',
    '// @profile\nfunction f() {\n  // @profile-ignore\n  const g = () => { h(() => 1); };\n  return () => 2;\n}',
    ['f', 'f.<anonymous>'],
  ],
  ['all but a method', '// @profile\nclass A {\n  m() {}\n  // @profile-ignore\n  n() {}\n}', ['A.m']],
  [
    'the inside of what is left out',
    '// @profile-ignore\nfunction f() {\n  // @profile\n  function g() {}\n}',
    ['f.g'],
  ],
  ['a function behind other comments', '// @profile\n// A note.\nfunction f() {}', ['f']],
  ['nothing by prose', '// Use @profile to mark it.\nfunction f() {}\n// see `@profile`\nfunction g() {}', []],
  ['nothing by a string', "const x = '@profile';\nfunction f() {}", []],
])('marks %s', (_, source, functions) => {
  expect(marked(source, '/app/file.ts')).toEqual({ functions, warnings: [] });
});

test('what is left out stays out when everything else is taken', () => {
  const source =
    '// @profile-ignore\nexport function f() {}\n// @profile-ignore\nexport default class { m() {} }\n// @profile-ignore\nexport const g = () => 1;';
  expect(transform(source, { select: 'all', module: true }).metadata.functions).toEqual(['<module>']);
});

test('the module itself is not a marked function', () => {
  expect(marked('// @profile\nfunction f() {}\nf();').functions).toEqual(['f']);
});

test('a file without markers is left exactly as it was', () => {
  const { code, metadata } = transform('const f = () => 1;\nf( );', { select: 'marked' });
  expect(metadata).toEqual({ functions: [], seen: expect.arrayContaining(['f']), warnings: [] });
  expect(code).toBe('const f = () => 1;\nf();');
});

test.each([
  ['// @profiled\nfunction f() {}', 1, '@profiled is no marker; did you mean @profile?'],
  ['\n// @Profile\nfunction f() {}', 2, '@Profile is no marker; did you mean @profile?'],
  ['/**\n * Words.\n * @profil\n */\nfunction f() {}', 3, '@profil is no marker; did you mean @profile?'],
  ['// @porfile\nfunction f() {}', 1, '@porfile is no marker; did you mean @profile?'],
  ['// @profile-ignored\nfunction f() {}', 1, '@profile-ignored is no marker; did you mean @profile-ignore?'],
  [
    'function f() { // @profile\n}',
    1,
    '@profile stands behind code and marks nothing; put it on the line before the function',
  ],
  [
    'f(); // @profile\nfunction g() {}',
    1,
    '@profile stands behind code and marks nothing; put it on the line before the function',
  ],
  [
    'f(); /* @profile */\nfunction g() {}',
    1,
    '@profile stands behind code and marks nothing; put it on the line before the function',
  ],
  [
    'const o = {\n  a() {}, // @profile\n  b() {},\n};',
    2,
    '@profile stands behind code and marks nothing; put it on the line before the function',
  ],
  ['// @profile\nlet x = 1;', 1, '@profile marks nothing: no function follows it'],
  ['// @profile\nif (x) { function f() {} }', 1, '@profile marks nothing: no function follows it'],
  ['function f() {}\n// @profile', 2, '@profile marks nothing: no function follows it'],
  ['function f() {\n  g();\n  // @profile\n}', 3, '@profile marks nothing: no function follows it'],
  ['// @profile\nimport x from "x";', 1, '@profile marks nothing: no function follows it'],
  ['// @profile\nf(() => 1);', 1, '@profile marks nothing: no function follows it'],
])('warns: %j', (source, line, message) => {
  expect(marked(source)).toEqual({ functions: [], warnings: [`/app/file.js:${line}: ${message}`] });
});

test('other tags are no misspelt markers', () => {
  expect(marked('/**\n * @file x\n * @private\n * @provides y\n */\nfunction f() {}').warnings).toEqual([]);
});

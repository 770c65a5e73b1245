import { transformSync } from '@babel/core';
import { describe, expect, test } from 'vitest';
import lprofPlugin from '../../babel-plugin/index.ts';
import type { Patterns } from '../../babel-plugin/options.ts';
import { transform } from '../harness.ts';

const SOURCE = `
function parse() { return parseExpression(); }
function parseExpression() {}
class Parser { parse() {} static from() {} get parse2() { return () => 1; } }
const helpers = { parse() {}, other: () => 1 };
`;

function selected(select: Patterns, filename = '/app/src/a/file.js') {
  return transform(SOURCE, { select, filename }).metadata.functions;
}

test.each<[string[], string[]]>([
  [['parse'], ['parse', 'Parser.parse', 'helpers.parse']],
  [
    ['parse*'],
    ['parse', 'parseExpression', 'Parser.parse', 'Parser.parse2', 'Parser.parse2.<anonymous>', 'helpers.parse'],
  ],
  [['Parser.*'], ['Parser.parse', 'Parser.from', 'Parser.parse2', 'Parser.parse2.<anonymous>']],
  [['Parser.parse'], ['Parser.parse']],
  [['pars?'], ['parse', 'Parser.parse', 'helpers.parse']],
  [
    ['<module>'],
    [
      '<module>',
      'parse',
      'parseExpression',
      'Parser.parse',
      'Parser.from',
      'Parser.parse2',
      'Parser.parse2.<anonymous>',
      'helpers.parse',
      'helpers.other',
    ],
  ],
  [
    ['other', 'from'],
    ['Parser.from', 'helpers.other'],
  ],
  [['Parse'], []],
  [['src/**/*.js:parse'], ['parse', 'Parser.parse', 'helpers.parse']],
  [['src/*.js:parse'], []],
  [['./src/a/file.js:from'], ['Parser.from']],
  [['src/**/*.{js,ts}:from'], ['Parser.from']],
  [['src/a/file.js:3'], ['parseExpression']],
  [
    ['src/a/*:4', 'src/a/*:5'],
    ['Parser.parse2.<anonymous>', 'helpers.other'],
  ],
  [['src/b.js:3'], []],
  [['3'], []],
  [['lib/**:from', 'src/a/*:other'], ['helpers.other']],
])('--function %j', (functions, names) => {
  expect(selected({ functions })).toEqual(names);
});

describe('files', () => {
  test('take every function of the file', () => {
    expect(selected({ files: ['src/**'] })).toHaveLength(9);
    expect(selected({ files: ['src/*.js'] })).toEqual([]);
  });

  test('and functions narrow each other down', () => {
    expect(selected({ files: ['src/**'], functions: ['from'] })).toEqual(['Parser.from']);
    expect(selected({ files: ['lib/**'], functions: ['from'] })).toEqual([]);
  });

  test('match paths of Windows', () => {
    const options = { select: { files: ['src/**/*.js'] }, path: 'C:\\app\\src\\a.js', root: 'C:\\app' };
    expect(transform('f(() => 1);', options).metadata.functions).toHaveLength(2);
  });
});

test.each([
  [2, ['outer', 'outer.inner']],
  [3, ['outer.inner']],
  [4, ['outer.inner']],
  [6, ['C.<static>']],
  [7, ['C.value']],
])('a line, %d, means the innermost function around it, and those within', (line, functions) => {
  const source = [
    '// first',
    'function outer() {',
    '  function inner() {',
    '  } }',
    'class C {',
    '  static { f(); }',
    '  value = f();',
    '}',
  ].join('\n');
  expect(
    transform(source, { select: { functions: [`**/a.js:${line}`] }, filename: '/app/a.js' }).metadata.functions,
  ).toEqual(functions);
});

test('what is left out is seen, and not instrumented', () => {
  const { metadata } = transform('// @profile-ignore\nfunction f() {}', { select: 'all' });
  expect(metadata).toEqual({ functions: ['<module>'], seen: ['f'], warnings: [] });
});

test('functions that cannot be followed are left out with a warning', () => {
  const { metadata } = transform(
    'function f(a) { let x; function a() {} }\nfunction g(o) { with (o) { return () => 1; } }',
  );
  expect(metadata.functions).toEqual(['<module>', 'f.a']);
  expect(metadata.warnings).toEqual([
    '/app/file.js:1: f is left out: it declares a function with the name of its parameter a',
    '/app/file.js:2: g is left out: it uses with',
  ]);
});

test('warnings go to the console unless somebody takes them', () => {
  const warnings: string[] = [];
  transform('// @profiled\nfunction f() {}', { select: 'marked', onWarning: (text) => warnings.push(text) });
  expect(warnings).toEqual(['/app/file.js:1: @profiled is no marker; did you mean @profile?']);
});

test.each([
  [{ selct: 'all' }, "unknown option 'selct'"],
  [{ select: 'some' }, "'select' is 'marked', 'all' or { functions, files }, not some"],
  [{ select: null }, "'select' is"],
  [{ runtime: 'window' }, "'runtime' is 'import' or 'global', not window"],
])('refuses options %j', (options, message) => {
  const run = () => transformSync('', { configFile: false, babelrc: false, plugins: [[lprofPlugin, options]] });
  expect(run).toThrow(message);
});

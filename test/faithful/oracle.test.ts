import { expect, test } from 'vitest';
import { differences } from './harness/compare.ts';
import { withoutExcerpt } from './harness/run-process.ts';
import { compareHits } from './oracle/compare.ts';
import { countsOf } from './oracle/coverage.ts';
import { expectedHits } from './oracle/expected.ts';
import { mark } from './oracle/mark.ts';

const text = (source: string) => mark(source, 'commonjs').text;

test.each([
  ['a();\nb(); c();', '$1&&1;a();\n$1&&2;b(); c();'],
  ['if (a)\n  b();\nelse c();', '$1&&1;if (a)\n  {$1&&2;b();}\nelse {$1&&3;c();}'],
  ['for (;;) {}', 'for (;$1&&1;) {}'],
  ['for (const x of y) { if (x) continue; }', '$1&&1;for (const x of y) {$b1:{{ if (x) break $b1; }}$1&&2;}'],
  ['a:\nwhile (b) continue a;', '$1&&1;a:\nwhile (($1&&(2,b))) continue a;'],
  ['do a();\nwhile (b);', '$1&&1;do a();\nwhile (($1&&(2,b)));'],
  ['f = () => a;', '$1&&1;f = () => ($1&&(2,a));'],
  ['function f() {\n  "use strict"; a();\n}', 'function f() {\n  "use strict";;$1&&1; $1&&2;a();\n}'],
  ['class A { x = f(); y = 1; }', '$1&&1;class A { x = ((()=>$1&&2)(),f()); y = 1; }'],
])('counters of %s', (source, marked) => {
  expect(text(source)).toBe(marked);
});

test('what the engine counts is read off the smallest range around a counter', () => {
  const marked = mark('a();\nif (b) {\n  c();\n}', 'commonjs');
  expect(marked.text).toBe('$1&&1;a();\n$1&&2;if (b) {\n  $1&&3;c();\n}');
  const ranges = [
    { startOffset: 0, endOffset: marked.text.length, count: 1 },
    { startOffset: marked.text.indexOf('{'), endOffset: marked.text.length, count: 5 },
  ];
  const counts = countsOf([{ ranges }], marked.text.length);
  const expected = expectedHits(marked, marked.text, (offset) => counts[offset]);
  expect([...expected.hits.get('module')!]).toEqual([
    [1, 1],
    [2, 1],
    [3, 5],
  ]);
});

test('a hit too many, a line too few, a call too many and a function that is not there are told', () => {
  const expected = {
    hits: new Map([
      [
        'module',
        new Map([
          [1, 1],
          [2, 3],
        ]),
      ],
      ['1:0', new Map([[1, 2]])],
      ['9:0', new Map([[9, 1]])],
    ]),
    calls: new Map([['1:0', 2]]),
  };
  const ours = new Map([
    [
      'module',
      new Map([
        [1, 1],
        [2, 4],
        [3, 1],
      ]),
    ],
    [
      '1:0',
      new Map([
        [0, 3],
        [1, 2],
      ]),
    ],
  ]);
  expect(compareHits(ours, expected, new Set())).toEqual([
    'line 2 of module: 4 hits, the engine counts 3',
    'line 3 of module: 1 hits, the engine counts 0',
    'calls of 1:0: 3, the engine counts 2',
    'the function at 9:0 is not measured',
  ]);
  expect(compareHits(ours, expected, new Set([9])).at(-1)).toMatch(/^calls/);
});

test('nothing but the excerpt and columns may differ between two processes', () => {
  const seen = { stdout: 'a\nb\n', stderr: '', code: 0, signal: null };
  expect(differences(seen, seen)).toEqual([]);
  expect(differences(seen, { ...seen, stdout: 'a\nc\n', code: 1 })).toEqual([
    'stdout:\n  a\n- b\n+ c\n  ',
    'code: 0 plain, 1 instrumented',
  ]);
  const error = '/a.js:3\nthrow new Error("x");\n^\n\nError: x\n    at f (/a.js:3:7)\n    at /b.js:1:2\n';
  expect(withoutExcerpt(error)).toBe('/a.js:3\n\nError: x\n    at f (/a.js:3)\n    at /b.js:1\n');
});

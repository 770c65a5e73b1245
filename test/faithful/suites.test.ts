import { expect, test } from 'vitest';
// @ts-expect-error: scripts have no types
import { byName, differences, judge } from './suites/compare.mjs';
// @ts-expect-error: scripts have no types
import { SUITES } from './suites/list.mjs';
// @ts-expect-error: scripts have no types
import { RUNNERS } from './suites/runners.mjs';

const tests = (...list: [string, string][]) => byName(list);

test('two tests of one name are two tests', () => {
  const one = tests(['a', 'passed'], ['a', 'failed']);
  expect(differences(one, tests(['a', 'passed'], ['a', 'passed']))).toEqual([['a #2', 'failed', 'passed']]);
  expect(differences(one, tests(['a', 'passed']))).toEqual([['a #2', 'failed', undefined]]);
});

test('a difference is wrong, unless it is listed and fails instrumented only, or is not the same twice', () => {
  const plain = tests(['a', 'passed'], ['text of f', 'passed'], ['now and then', 'passed'], ['b', 'failed']);
  const other = tests(['a', 'failed'], ['text of f', 'failed'], ['now and then', 'failed'], ['b', 'passed']);
  const { wrong, known } = judge(plain, other, new Set(['now and then']), {
    text: 'looks at the text',
    b: 'fails plain',
  });
  expect(known).toEqual(['text']);
  expect(wrong).toEqual([
    'a: passed plain, failed instrumented',
    'b: failed plain, passed instrumented',
    'b: listed as different, but it is not',
  ]);
  expect(judge(plain, plain, new Set(), { text: 'looks at the text' }).wrong).toEqual([
    'text: listed as different, but it is not',
  ]);
});

test('TAP is read with its groups, and printed lines without durations', () => {
  const tap = 'TAP version 13\n# first\nok 1 adds\nnot ok 2 - breaks\n  ---\n# second\nok 3 adds # SKIP no\n\n1..3\n';
  expect(RUNNERS.tape.read('', tap)).toEqual([
    ['first > adds', 'passed'],
    ['first > breaks', 'failed'],
    ['second > adds # SKIP no', 'skipped'],
  ]);
  expect(RUNNERS.script.read('', '5 tests in 17 ms\n\n')).toEqual([['5 tests in … ms', 'passed']]);
});

test('suites have a name of their own, and are pinned', () => {
  const names = SUITES.map(({ name }: { name: string }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { source, dev } of SUITES) {
    expect(source.npm ?? source.commit).toMatch(/@\d+\.\d+\.\d+$|^[0-9a-f]{40}$/);
    for (const version of Object.values(dev)) expect(version).toMatch(/^\d|^file:/);
  }
});

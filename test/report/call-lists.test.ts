import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';
import { type Direction, renderCallLists } from '../../src/report/call-lists.ts';
import { parseCallKeys } from '../../src/report/call-order.ts';
import type { TableOptions } from '../../src/report/function-table.ts';
import { matchFunctions } from '../../src/report/match-functions.ts';
import { renderText } from '../../src/report/text.ts';
import { fileOf, functionOf, profileOf } from './fixture.ts';
import { sampleCalls } from './sample-calls.ts';

/** The rows of the list, cells by their column's place. */
function list(
  direction: Direction,
  pattern: string,
  given: Partial<TableOptions> = {},
  profile = sampleCalls(),
): string[] {
  const options: TableOptions = {
    width: 160,
    color: false,
    unit: 'auto',
    sort: parseCallKeys('time'),
    reverse: false,
    limit: { rows: 99 },
    ...given,
  };
  const text = renderCallLists(profile, matchFunctions(profile, pattern), direction, options);
  const lines = text.trimEnd().split('\n');
  const head = lines.findIndex((line) => /^ +Calls/.test(line));
  return lines.slice(head < 0 ? 4 : head + 1).map((line) => line.trim().replace(/ {2,}/g, ' | '));
}

describe('callers', () => {
  it('are the lines that called, with their source', () => {
    expect(list('callers', '測る')).toEqual([
      "729 | 380 ms | 521 µs | 388 ms | 532 µs | 69.5 | grow (src/木/tree.ts:12) | if (depth === 0) return new Tree(測る('葉'));",
      "364 | 160 ms | 440 µs | 170 ms | 467 µs | 30.5 | grow (src/木/tree.ts:15) | return new Tree(測る('枝'), children);",
    ]);
  });

  it('show what no line accounts for as outside, exactly the rest', () => {
    const rows = list('callers', 'Tree.sum', { sort: parseCallKeys('calls') });
    expect(rows[1]).toBe('100 | 21.0 ms | 210 µs | 15.0 | (outside: code that was not measured)');
    expect(list('callers', '<module>')).toEqual([
      '1 | 1.00 ms | 1.00 ms | 900 ms | 900 ms | 100.0 | (outside: code that was not measured)',
    ]);
    expect(list('callers', 'log').join()).not.toContain('outside');
  });

  it('are sorted, cut and filtered within the list', () => {
    const lines = (rows: string[]) => rows.map((row) => /:(\d+)\)/.exec(row)?.[1] ?? 'outside');
    expect(lines(list('callers', 'Tree.sum'))).toEqual(['19', 'outside', '7']);
    expect(lines(list('callers', 'Tree.sum', { sort: parseCallKeys('calls') }))).toEqual(['7', 'outside', '19']);
    expect(lines(list('callers', 'Tree.sum', { sort: parseCallKeys('line'), reverse: true }))).toEqual([
      '19',
      '7',
      'outside',
    ]);
    expect(lines(list('callers', 'Tree.sum', { filter: /module|outside/ }))).toEqual(['19', 'outside']);
    expect(list('callers', 'Tree.sum', { limit: { rows: 1 } }).at(-1)).toBe('2 more lines (--limit 100% shows all)');
    expect(list('callers', 'Tree.sum', { filter: /zzz/ })).toEqual(['nothing matches the filter']);
  });

  it('of one that was never called are none', () => {
    expect(list('callers', 'unused').at(-1)).toBe('no call was counted');
  });
});

describe('callees', () => {
  it('are what each line called, with the line', () => {
    expect(
      list('callees', 'grow', { sort: parseCallKeys('line,name') }).map((row) => row.split(' | ').slice(-3)),
    ).toEqual(
      [
        ['Tree.constructor (:4)', '12', "if (depth === 0) return new Tree(測る('葉'));"],
        ['測る (src/木/測定.js:1)', '12', "if (depth === 0) return new Tree(測る('葉'));"],
        ['grow.<arrow> (:13)', '13', 'const children = Array.from({ length: 3 }, () => grow(depth - 1));'],
        ['log (:18)', '14', "log('育つ 🌱', { depth, tabs: 'a b' });".replace("'a b'", "'a | b'")],
        ['Tree.constructor (:4)', '15', "return new Tree(測る('枝'), children);"],
        ['測る (src/木/測定.js:1)', '15', "return new Tree(測る('枝'), children);"],
      ].map((row) => row.join(' | ').split(' | ').slice(-3)),
    );
    expect(list('callees', 'log').at(-1)).toBe('called no measured function');
    expect(list('callees', 'grow', { filter: /log \(.*:18\)/ })).toHaveLength(1);
  });

  it('leave out calls whose indexes mean nothing', () => {
    const calls = [{ file: 9, function: 0, calls: 1, timeNs: 1, selfNs: 1 }];
    const profile = profileOf([
      fileOf('a.ts', 'f()', [functionOf('f', { at: '1:0-1', calls: 1, on: { 1: [1, 9, 9, 0, { calls }] } })]),
    ]);
    expect(list('callees', 'f', {}, profile)).toEqual(['called no measured function']);
    expect(renderText(profile, { calls: true })).not.toContain('→');
  });
});

describe('functions are found', () => {
  const found = (pattern: string) => matchFunctions(sampleCalls(), pattern).map(({ fn }) => fn.name);

  it.each<[pattern: string, names: string[]]>([
    ['grow', ['grow']],
    ['sum', ['Tree.sum']],
    ['Tree.*', ['Tree.constructor', 'Tree.sum', 'Tree.sum.<arrow>']],
    ['src/**/測定.js:*', ['測る', '測る.<arrow>', 'unused']],
    ['src/木/tree.ts:12', ['grow']],
    ['src/木/tree.ts:10', ['<module>']],
    ['**/tree.ts:7', ['Tree.sum.<arrow>']],
  ])('by %s', (pattern, names) => {
    expect(found(pattern)).toEqual(names);
  });

  it('or not, with the nearest names', () => {
    expect(() => found('grov')).toThrow("no function of the profile matches 'grov'");
    expect(() => found('src/木/tree.ts:99')).toThrow("no function of the profile matches 'src/木/tree.ts:99'");
    const hint = (pattern: string) => {
      try {
        found(pattern);
      } catch (error) {
        return (error as { hint: string }).hint;
      }
    };
    expect(hint('grov')).toBe('Did you mean grow (src/木/tree.ts:11)?');
    expect(hint('zzzzzzzz')).toBe('lprof functions lists them');
  });
});

describe('--calls', () => {
  const under = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.includes('→'))
      .map((line) => line.trim().replace(/ {2,}/g, ' | '));

  it('shows under a line what it called, most time first, but not what stands in the line itself', () => {
    const text = renderText(sampleCalls(), { width: 120, calls: true, focus: { functions: ['grow'] } });
    expect(under(text).map((row) => row.replace(/ \| [▏▎▍▌▋▊▉█]+/, ''))).toEqual([
      '729 | 388 ms | 380 ms | 532 µs | 49.7 | → 測る (src/木/測定.js:1)',
      '729 | 2.00 ms | 2.00 ms | 2.74 µs | 0.3 | → Tree.constructor (:4)',
      '1,092 | 47.0 ms | → grow (:11)',
      '364 | 100 ms | 100 ms | 275 µs | 12.8 | → log (:18)',
      '364 | 170 ms | 160 ms | 467 µs | 21.8 | → 測る (src/木/測定.js:1)',
      '364 | 1.00 ms | 1.00 ms | 2.75 µs | 0.1 | → Tree.constructor (:4)',
    ]);
    expect(renderText(sampleCalls(), { width: 120 })).not.toContain('→');
  });

  it('sums up what a line calls beyond the first five', () => {
    const many = (count: number): Profile => {
      const callees = Array.from({ length: count }, (_, i) =>
        functionOf(`f${i}`, { at: `${i + 2}:0-${i + 2}`, calls: 1 }),
      );
      const calls = callees.map((_, i) => ({ file: 0, function: i + 1, calls: 1, timeNs: (i + 1) * 1e6, selfNs: 1e6 }));
      const main = functionOf('main', { at: '1:0-1', calls: 1, on: { 1: [1, 100e6, 10e6, 0, { calls }] } });
      return profileOf([fileOf('a.ts', 'dispatch()', [main, ...callees])]);
    };
    const rows = (count: number) =>
      under(renderText(many(count), { width: 120, calls: true })).map((row) => row.replace(/^.*→/, '→'));
    expect(rows(6)).toEqual(['→ f5 (:7)', '→ f4 (:6)', '→ f3 (:5)', '→ f2 (:4)', '→ f1 (:3)', '→ f0 (:2)']);
    expect(rows(8)).toEqual(['→ f7 (:9)', '→ f6 (:8)', '→ f5 (:7)', '→ f4 (:6)', '→ f3 (:5)', '→ 3 more functions']);
    expect(under(renderText(many(8), { width: 120, calls: true })).at(-1)).toMatch(/^3 \| 6\.00 ms \| 3\.00 ms/);
  });

  it('says so when no calls were gathered', () => {
    const plain = profileOf([fileOf('a.ts', 'f()', [functionOf('f', { at: '1:0-1', calls: 1, on: { 1: [1, 9] } })])]);
    expect(renderText(plain, { calls: true })).toContain('! --calls shows nothing: this run did not gather');
    expect(renderText(sampleCalls(), { calls: true })).not.toContain('--calls');
  });
});

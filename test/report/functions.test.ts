import { describe, expect, it } from 'vitest';
import { parseCallKeys } from '../../src/report/call-order.ts';
import { renderFunctions, type TableOptions } from '../../src/report/function-table.ts';
import { limitRows, parseLimit } from '../../src/report/limit.ts';
import { fileOf, functionOf, profileOf } from './fixture.ts';
import { sampleCalls } from './sample-calls.ts';

function options(given: Partial<Omit<TableOptions, 'sort'>> & { sort?: string } = {}): TableOptions {
  const { sort = 'self', ...rest } = given;
  return {
    width: 120,
    color: false,
    unit: 'auto',
    reverse: false,
    limit: { rows: 99 },
    ...rest,
    sort: parseCallKeys(sort),
  };
}

/** The rows of the table, from calls to name. */
function rows(text: string): string[][] {
  const table = text.split('\n\n')[1]!.split('\n').slice(1);
  return table.filter(Boolean).map((row) => row.trim().split(/ {2,}/));
}

const names = (text: string) => rows(text).map((row) => row.at(-1)!.split(' ')[0]);

/** Functions `a` to `d` whose figures put them in another order by each key. */
function ordered() {
  const fn = (name: string, line: number, calls: number, primitiveCalls: number, selfNs: number, timeNs: number) =>
    functionOf(name, { at: `${line}:0-${line}`, calls, primitiveCalls, timeNs, selfNs, awaitNs: calls * 7, on: {} });
  return profileOf([
    fileOf('2.ts', '', [fn('a', 30, 10, 10, 500, 500), fn('d', 9, 40, 1, 200, 4000)]),
    fileOf('1.ts', '', [fn('c', 20, 30, 30, 300, 900), fn('b', 20, 20, 2, 400, 600)]),
  ]);
}

describe('the table of functions', () => {
  it('has calls, self, time, both per call, the share, and the place', () => {
    const [first, second, , fourth] = rows(renderFunctions(sampleCalls(), options()));
    expect(first).toEqual(['1,093', '540 ms', '494 µs', '558 ms', '511 µs', '54.0', '測る (src/木/測定.js:1)']);
    expect(second).toEqual(['364', '100 ms', '275 µs', '100 ms', '275 µs', '10.0', 'log (src/木/tree.ts:18)']);
    // Time per call is that of the calls that are no recursion: 140 ms / 101.
    expect(fourth).toEqual([
      '1,193/101',
      '60.0 ms',
      '50.3 µs',
      '140 ms',
      '1.39 ms',
      '6.0',
      'Tree.sum (src/木/tree.ts:6)',
    ]);
  });

  it('tells of recursion by a word where primitive calls were not counted', () => {
    const recursive = rows(renderFunctions(sampleCalls(), options())).filter((row) =>
      row.at(-1)!.endsWith('recursive'),
    );
    expect(recursive.map(([calls, ...rest]) => [calls, rest.at(-1)])).toEqual([
      ['1,093', '測る.<arrow> (src/木/測定.js:2) recursive'],
    ]);
  });

  it('leaves out what was never called, and says how many that are', () => {
    const text = renderFunctions(sampleCalls(), options());
    expect(text.split('\n')[0]).toBe(
      'lprof functions: 9 functions called · 1 never called · 1.00 s wall · by self time',
    );
    expect(text).not.toContain('unused');
  });

  it('has a column for await only where somebody waited', () => {
    expect(renderFunctions(sampleCalls(), options())).not.toContain('Await');
    expect(renderFunctions(ordered(), options())).toMatch(/Await.*\n.* 70 ns /);
  });

  it.each<[sort: string, expected: string]>([
    ['self', 'abcd'],
    ['tottime', 'abcd'],
    ['tot', 'abcd'],
    ['time', 'dcba'],
    ['cumtime', 'dcba'],
    ['cumulative', 'dcba'],
    ['cum', 'dcba'],
    ['calls', 'dcba'],
    ['ncalls', 'dcba'],
    ['primitive', 'cabd'],
    ['pcalls', 'cabd'],
    ['per-call', 'dbac'],
    ['self-per-call', 'abcd'],
    ['await', 'dcba'],
    ['name', 'abcd'],
    ['line', 'dbca'],
    ['file', 'bcda'],
    ['filename,name', 'bcad'],
    ['module,line,calls', 'cbda'],
    ['stdname', 'bcda'],
    ['nfl', 'abcd'],
  ])('is ordered by %s', (sort, expected) => {
    expect(names(renderFunctions(ordered(), options({ sort }))).join('')).toBe(expected);
  });

  it('turns the order round', () => {
    expect(names(renderFunctions(ordered(), options({ sort: 'line,name', reverse: true }))).join('')).toBe('acbd');
    expect(renderFunctions(ordered(), options({ sort: 'time,nfl', reverse: true }))).toContain(
      'by time with callees, then name, then file, then line, reversed',
    );
  });

  it('filters first, by name and place as printed, and then cuts', () => {
    const text = renderFunctions(ordered(), options({ filter: /\(1\.ts:20\)$/, limit: { rows: 1 } }));
    expect(names(text)).toEqual(['b']);
    expect(text).toContain('1 more function (--limit 100% shows all)');
    expect(renderFunctions(ordered(), options({ filter: /^z/ }))).toContain('No function matches the filter');
    expect(renderFunctions(profileOf([]), options())).toContain('No function was called');
  });
});

describe('sort keys', () => {
  it('are refused with what is known, when unknown or ambiguous', () => {
    expect(() => parseCallKeys('slef')).toThrow("--sort takes no 'slef'; did you mean self?");
    expect(() => parseCallKeys('t')).toThrow('--sort t may mean time, tottime');
    expect(() => parseCallKeys('self,')).toThrow("--sort takes no ''");
    expect(() => parseCallKeys('constructor')).toThrow("--sort takes no 'constructor'");
  });
});

describe('limits', () => {
  it('are a number of rows or a percentage, of which at least one row is left', () => {
    const ten = Array.from({ length: 10 }, (_, i) => i);
    expect(limitRows(ten, parseLimit('3'))).toEqual([0, 1, 2]);
    expect(limitRows(ten, parseLimit('20%'))).toEqual([0, 1]);
    expect(limitRows(ten, parseLimit('0.1%'))).toEqual([0]);
    expect(limitRows(ten, parseLimit('100%'))).toEqual(ten);
  });

  it.each(['0', '-1', '1.5', '0%', '101%', '', 'all', '10 %', '1e3'])('are not %j', (text) => {
    expect(() => parseLimit(text)).toThrow(`--limit takes a number of rows or a percentage of them, not '${text}'`);
  });
});

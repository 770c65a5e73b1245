import { expect, test } from 'vitest';
import type { ThreadReport } from '../../src/run/raw.ts';
import { formatReport, parseReport } from '../../src/run/report-file.ts';

const table = (path: string) => ({
  path,
  sha256: '',
  functions: [{ name: 'f\n"', kind: 'function', line: 1, column: 0, endLine: 2, lines: [1, 2] }],
});

const report = (files: ThreadReport['files']): ThreadReport => ({
  ...{
    version: 1,
    pid: 1,
    threadId: 0,
    parent: null,
    argv: [],
    node: '20.0.0',
    platform: 'linux-x64',
    cpus: 2,
    gcNs: 0,
  },
  clock: { kind: 'exact', resolutionNs: 1, probeNs: 55, worstGapNs: 0, gapShare: 0 },
  ...{ complete: true, warnings: ['a\nb'], startedAt: '2026-01-01T00:00:00.000Z' },
  ...{ wallNs: 10, outsideNs: 4, overheadNs: 1 },
  files,
});

const written = (given: ThreadReport) => [...formatReport(given)].join('');

test('a report is read as it was written, with whole nanoseconds', () => {
  const counters = new Float64Array([2 ** 40, 0, 1, 12.4, 7, 0.5, 1e9 + 0.6, Number.NaN, 0, 0, 0, 0]);
  const given = report([
    { table: table('a.js'), text: JSON.stringify(table('a.js')), counters },
    { table: table('ü.js'), counters },
  ]);
  const whole = [2 ** 40, 0, 1, 12, 7, 1, 1e9 + 1, 0, 0, 0, 0, 0];
  const read = parseReport(Buffer.from(written(given)));
  expect(read).toEqual({
    ...given,
    files: [
      { table: table('a.js'), counters: whole },
      { table: table('ü.js'), counters: whole },
    ],
  });
  expect(JSON.parse(written(given))).toEqual(read);
  expect(parseReport(Buffer.from(written(report([]))))).toEqual(report([]));
});

test('no piece holds more than a file', () => {
  const counters = new Float64Array(12);
  const pieces = [...formatReport(report(Array.from({ length: 100 }, () => ({ table: table('a.js'), counters }))))];
  expect(pieces).toHaveLength(102);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1000);
});

test('a report that is cut short is none', () => {
  const text = written(report([{ table: table('a.js'), counters: [] }]));
  for (const end of [0, 10, text.length - 3, text.indexOf('\n') + 1]) {
    expect(() => parseReport(Buffer.from(text.slice(0, end)))).toThrow(SyntaxError);
  }
});

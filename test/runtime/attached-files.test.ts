import { expect, test } from 'vitest';
import { threadReport } from '../../src/run/thread-report.ts';
import { createAttachedFiles } from '../../src/runtime/attached-files.ts';
import { createCollector } from '../../src/runtime/collector.ts';
import { createMemory, FUNCTION_SLOTS, INT } from '../../src/runtime/memory.ts';

const table = (path: string) =>
  JSON.stringify({
    path,
    sha256: '',
    functions: [{ name: 'f', kind: 'function', line: 1, column: 0, endLine: 2, lines: [1, 2] }],
  });

test('a file for which there is no room is counted, and those that fit are measured', () => {
  const memory = createMemory(2 * (FUNCTION_SLOTS + 2));
  const files = createAttachedFiles(memory);
  const a = files.attach(table('a.js'), [2]);
  expect(files.attach(table('large.js'), [100])).toBeLessThan(0);
  const b = files.attach(table('b.js'), [2]);
  expect(b).toBe(a + FUNCTION_SLOTS + 2);
  expect(files.attach(table('c.js'), [2])).toBeLessThan(0);
  expect(files.attach(table('c.js'), [2])).toBeLessThan(0);
  expect(files.refused()).toBe(2);
  expect(files.read(files.copy()).map((file) => file.table.path)).toEqual(['a.js', 'b.js']);
});

test('a file that is loaded again takes no more memory, and goes on with its numbers', () => {
  const clock = { now: 0 };
  const collector = createCollector(
    () => clock.now,
    () => 0,
    false,
  );
  const used = collector.ints[INT.used];
  for (let i = 0; i < 1000; i++) {
    const base = collector.attach(table('a.js'), [2]);
    const frame = collector.enter(base, base + FUNCTION_SLOTS);
    clock.now += 5;
    collector.exit(frame);
  }
  expect(collector.ints[INT.used]).toBe(used + FUNCTION_SLOTS + 2);
  const { files, refusedFiles } = collector.read();
  expect(files).toHaveLength(1);
  expect(Array.from(files[0].counters).slice(0, 4)).toEqual([1000, 0, 1, 5000]);
  expect(refusedFiles).toBe(0);
});

test('the report says how many files there was no room for', () => {
  const clock = { kind: 'exact', resolutionNs: 1, probeNs: 0, worstGapNs: 0, gapShare: 0 } as const;
  const gathered = { clock, startedAt: '', wallNs: 0, outsideNs: 0, overheadNs: 0, files: [] };
  expect(threadReport({ ...gathered, refusedFiles: 0 }, 0, true).warnings).toEqual([]);
  expect(threadReport({ ...gathered, refusedFiles: 1200 }, 0, true).warnings).toEqual([
    '1,200 files are not measured: the memory for the numbers was used up; measure less at once, with --file GLOB',
  ]);
});

import { expect, test } from 'vitest';
import { createAttachedFiles } from '../../src/runtime/attached-files.ts';
import { createCollector } from '../../src/runtime/collector.ts';
import { createMemory, INT } from '../../src/runtime/memory.ts';

const table = (path: string) =>
  JSON.stringify({
    path,
    sha256: '',
    functions: [{ name: 'f', kind: 'function', line: 1, column: 0, endLine: 2, lines: [1, 2] }],
  });

test('a file for which there is no room is counted, and those that fit are measured', () => {
  const memory = createMemory(2 * 3);
  const files = createAttachedFiles(memory);
  const a = files.attach(table('a.js'), [2]);
  expect(files.attach(table('large.js'), [100])).toBeLessThan(0);
  const b = files.attach(table('b.js'), [2]);
  expect(b).toBe(a + 3);
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
    const frame = collector.enter(base, base + 1);
    clock.now += 5;
    collector.exit(frame);
  }
  expect(collector.ints[INT.used]).toBe(used + 3);
  const { files, refusedFiles } = collector.read();
  expect(files).toHaveLength(1);
  expect(Array.from(files[0].counters).slice(0, 4)).toEqual([1000, 0, 1, 5000]);
  expect(refusedFiles).toBe(0);
});

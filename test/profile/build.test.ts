import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BuildInput, buildProfile } from '../../src/profile/build.ts';
import { relativePath } from '../../src/profile/path.ts';
import type { ThreadReport } from '../../src/run/raw.ts';
import type { FileTable, FunctionTable } from '../../src/runtime/types.ts';

const TEXT = 'source text';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const tableOf = (...functions: Partial<FunctionTable>[]): FileTable => ({
  path: '/project/src/a.ts',
  sha256: sha256(TEXT),
  functions: functions.map((fn) => ({
    name: 'f',
    kind: 'function',
    line: 1,
    column: 0,
    endLine: 20,
    lines: [],
    ...fn,
  })),
});

const threadOf = (table: FileTable, counters: number[], more: Partial<ThreadReport> = {}): ThreadReport => ({
  version: 1,
  pid: 10,
  threadId: 0,
  parent: null,
  argv: [],
  node: '22.1.0',
  platform: 'linux-arm64',
  cpus: 4,
  startedAt: '2026-01-01T00:00:00.000Z',
  wallNs: 1000.4,
  outsideNs: 100,
  overheadNs: 3,
  gcNs: 7,
  complete: true,
  warnings: [],
  clock: { kind: 'shared', resolutionNs: 1000, probeNs: 2.5, worstGapNs: 50, gapShare: 0.1 },
  files: [{ table, counters }],
  ...more,
});

const build = (threads: ThreadReport[], more: Partial<BuildInput> = {}) =>
  buildProfile({
    argv: ['a.ts'],
    root: '/project',
    exit: { code: 0, signal: null },
    selection: { rule: 'all', patterns: [] },
    threads,
    sources: new Map([['/project/src/a.ts', TEXT]]),
    creator: 'lprof test',
    ...more,
  });

// Function counters: calls, depth, maxDepth, time. Segment counters: hits, self, time, await.
describe('buildProfile', () => {
  it('reads the counters of all functions, then those of all segments', () => {
    const table = tableOf({ name: 'f', lines: [2, 3] }, { name: 'g', line: 30, endLine: 33, lines: [31] });
    const counters = [1, 0, 1, 90, 5, 0, 2, 50, 1, 30, 80, 0, 4, 10, 10, 9, 5, 50, 50, 0];
    const [f, g] = build([threadOf(table, counters)]).files[0]!.functions;
    expect(f).toMatchObject({ name: 'f', calls: 1, timeNs: 90, selfNs: 40, awaitNs: 9, maxDepth: 1 });
    expect(f!.lines).toEqual([
      { line: 2, hits: 1, selfNs: 30, timeNs: 80, awaitNs: 0 },
      { line: 3, hits: 4, selfNs: 10, timeNs: 10, awaitNs: 9 },
    ]);
    expect(g).toMatchObject({ name: 'g', calls: 5, maxDepth: 2, timeNs: 50, selfNs: 50 });
  });

  it('keeps functions that were never called, with zeros', () => {
    const [fn] = build([threadOf(tableOf({ lines: [2] }), [])]).files[0]!.functions;
    expect(fn).toMatchObject({ calls: 0, timeNs: 0, maxDepth: 0, lines: [{ line: 2, hits: 0, timeNs: 0 }] });
  });

  it('gives a continuation no hits and names the innermost statement that it continues', () => {
    const table = tableOf({
      lines: [2, -3, 5, -6],
      spans: [
        [2, 9],
        [5, 7],
      ],
    });
    const counters = [1, 0, 1, 100, 7, 1, 1, 0, 7, 2, 2, 0, 1, 3, 3, 0, 9, 4, 4, 0];
    expect(build([threadOf(table, counters)]).files[0]!.functions[0]!.lines).toEqual([
      { line: 2, hits: 7, selfNs: 1, timeNs: 1, awaitNs: 0, endLine: 9 },
      { line: 3, hits: 0, selfNs: 2, timeNs: 2, awaitNs: 0, continues: 2 },
      { line: 5, hits: 1, selfNs: 3, timeNs: 3, awaitNs: 0, endLine: 7 },
      { line: 6, hits: 0, selfNs: 4, timeNs: 4, awaitNs: 0, continues: 5 },
    ]);
  });

  it('takes the statement before it in the table where no span says what a continuation belongs to, or the head of the function', () => {
    const table = tableOf({ lines: [-1, 2, -3, -4, 5] });
    const [fn] = build([threadOf(table, [])]).files[0]!.functions;
    expect(fn!.lines.map((line) => line.continues)).toEqual([1, undefined, 2, 2, undefined]);
  });

  it('makes one line of two segments: hits of the first statement, times of both', () => {
    const table = tableOf({ lines: [-2, 2, 2] });
    const counters = [1, 0, 1, 100, 99, 1, 1, 1, 3, 10, 20, 0, 8, 5, 5, 0];
    expect(build([threadOf(table, counters)]).files[0]!.functions[0]!.lines).toEqual([
      { line: 2, hits: 3, selfNs: 16, timeNs: 26, awaitNs: 1 },
    ]);
  });

  it('rounds, has no negative numbers, and no line above its function', () => {
    const table = tableOf({ lines: [-2, 2, 3] });
    const counters = [1, 0, 1, 50.4, 0, 1.4, 40, 0, 1, 1.4, 40, 0, 1, -5, -5, Number.NaN];
    const [fn] = build([threadOf(table, counters)]).files[0]!.functions;
    expect(fn).toMatchObject({ timeNs: 50, selfNs: 2, awaitNs: 0 });
    expect(fn!.lines.map((line) => line.timeNs)).toEqual([50, 0]);
  });

  it('takes the lines for the time of a function that was still running in the last snapshot', () => {
    const [fn] = build([threadOf(tableOf({ lines: [2, 3] }), [1, 1, 1, 0, 1, 70, 70, 0, 1, 30, 30, 0])]).files[0]!
      .functions;
    expect(fn!.timeNs).toBe(100);
  });

  it('sums the threads of a run, and keeps differing versions of a file apart', () => {
    const table = tableOf({ lines: [2] });
    const counters = [1, 0, 1, 10, 2, 10, 10, 0];
    const worker = threadOf(table, counters, {
      threadId: 1,
      parent: '10:0',
      startedAt: '2025-01-01T00:00:00.000Z',
      wallNs: 5,
      clock: { kind: 'shared', resolutionNs: 1000, probeNs: 3, worstGapNs: 9000, gapShare: 0.4 },
    });
    const changed = threadOf({ ...table, sha256: 'other' }, counters, { pid: 11, parent: '10:0' });
    const profile = build([worker, threadOf(table, counters), changed]);
    expect(profile.files.map((file) => file.functions[0]!.calls).sort()).toEqual([1, 2]);
    expect(profile.run).toMatchObject({
      wallNs: 1000,
      node: '22.1.0',
      startedAt: '2026-01-01T00:00:00.000Z',
      clock: { probeNs: 2.5, worstGapNs: 9000, gapShare: 0.4 },
    });
    expect(profile.run.threads.map(({ pid, threadId, parent }) => [pid, threadId, parent])).toEqual([
      [10, 1, '10:0'],
      [10, 0, null],
      [11, 0, '10:0'],
    ]);
  });

  it('embeds the source that the table carries, or that is still the same', () => {
    const table = tableOf({});
    expect(build([threadOf(table, [])]).files[0]!.source).toBe(TEXT);
    expect(build([threadOf({ ...table, source: 'carried' }, [])]).files[0]!.source).toBe('carried');
    expect(build([threadOf(table, [])], { sources: () => TEXT }).files[0]!.source).toBe(TEXT);
  });

  it('leaves out a source that was changed since, with a warning', () => {
    const profile = build([threadOf(tableOf({}), [])], { sources: () => 'new text', warnings: ['first'] });
    expect(profile.files[0]).not.toHaveProperty('source');
    expect(profile.run.warnings).toEqual([
      'first',
      'src/a.ts was changed since the run; its source is left out of the profile',
    ]);
  });

  it('says that the data is incomplete when a thread left a snapshot only, or nothing at all', () => {
    const table = tableOf({});
    expect(build([threadOf(table, [])]).run.complete).toBe(true);
    expect(build([threadOf(table, [], { complete: false })]).run.complete).toBe(false);
    expect(build([], { wallNs: 5, startedAt: '2026-05-05T00:00:00.000Z' }).run).toMatchObject({
      complete: false,
      wallNs: 5,
      startedAt: '2026-05-05T00:00:00.000Z',
    });
  });
});

describe('relativePath', () => {
  it.each([
    ['/project', '/project/src/a.ts', 'src/a.ts'],
    ['/project', '/other/b.ts', '../other/b.ts'],
    ['/project', 'file:///project/a%20b.ts', 'a b.ts'],
    ['/project', 'https://example.com/a.js', 'https://example.com/a.js'],
    ['C:\\project', 'C:\\project\\src\\a.ts', 'src/a.ts'],
    ['C:\\project', 'D:\\a.ts', 'D:/a.ts'],
  ])('of %s and %s is %s', (root, path, expected) => {
    expect(relativePath(root, path)).toBe(expected);
  });
});

import { expect, test } from 'vitest';
import { usedUp } from '../../src/run/thread-report.ts';
import { EDGE_LAYOUT } from '../../src/runtime/edges.ts';
import { CALL_NUMBERS, type RawThread } from '../../src/runtime/types.ts';

const thread = (more: Partial<RawThread>) => usedUp(more as RawThread);

test('what there was no room for is said', () => {
  expect(thread({ refusedFiles: 1, calls: [] })).toEqual([expect.stringContaining('a file is not measured')]);
  expect(thread({ refusedFiles: 1234 })).toEqual([expect.stringContaining('1,234 files are not measured')]);
  const room = EDGE_LAYOUT.MOST * CALL_NUMBERS;
  expect(thread({ calls: new Float64Array(room - 1) })).toEqual([]);
  expect(thread({ calls: new Float64Array(room) })).toEqual([expect.stringContaining('first 262,144 pairs')]);
});

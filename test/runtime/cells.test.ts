import { expect, test } from 'vitest';
import { renewCells } from '../../src/runtime/cells.ts';
import { createCollector } from '../../src/runtime/collector.ts';
import { EDGE_LAYOUT } from '../../src/runtime/edges.ts';
import { INT } from '../../src/runtime/memory.ts';
import { CALL, CALL_NUMBERS } from '../../src/runtime/types.ts';

/** A collector with functions `f0` to `f<n>`, and what the plugin writes out for them. */
function setUp(functions: number) {
  const collector = createCollector(
    () => performance.now() * 1e6,
    () => 0,
    true,
  );
  const { ints, cells } = collector;
  const fn = (name: string) => ({ name, kind: 'function', line: 1, column: 0, endLine: 2, endColumn: 0, lines: [1] });
  const table = { path: 'a.js', sha256: '', functions: Array.from({ length: functions }, (_, i) => fn(`f${i}`)) };
  ints[INT.started] = 1;
  const base = collector.attach(
    JSON.stringify(table),
    table.functions.map(() => 1),
  );
  const fnOf = (i: number) => base + i;
  const lineOf = (i: number) => base + functions + i;
  return {
    collector,
    /** Calls `f<to>` from the line of `f<from>`; the cell as if the function's place were `place`. */
    call(from: number, to: number, place: number) {
      // As if called by something that is measured: else the clock thread would be waited for.
      const frame = ints[INT.top] + 1;
      let cell = (lineOf(from) << 2) + place;
      ints[frame] = lineOf(from);
      ints[INT.top] = frame + 1;
      if (cells[cell] !== fnOf(to)) cell = collector.called(0, fnOf(to), fnOf(to), cell);
      cells[cell + 1]++;
      ints[INT.top] = frame - 1;
      return cell;
    },
    read() {
      const { calls, files } = collector.read();
      const edges: Record<string, number> = {};
      for (let at = 0; at < calls.length; at += CALL_NUMBERS) {
        if (calls[at + CALL.calls] === 0) continue;
        edges[`${calls[at + CALL.fromSegment]} > ${calls[at + CALL.function]}`] = calls[at + CALL.calls];
      }
      return { edges, calls: table.functions.map((_, i) => files[0].counters[i * 4]) };
    },
  };
}

test('lines and functions that share a cell lose nothing', () => {
  const { call, read } = setUp(3);
  const first = call(1, 0, 4);
  for (let i = 0; i < 5; i++) {
    // One line further, and one place nearer: the same cell.
    expect(call(2, 1, 0)).toBe(first);
    expect(call(1, 0, 4)).toBe(first);
    call(1, 2, 8);
  }
  expect(read()).toEqual({ edges: { '1 > 0': 6, '2 > 1': 5, '1 > 2': 5 }, calls: [6, 5, 5] });
  expect(read()).toEqual({ edges: { '1 > 0': 6, '2 > 1': 5, '1 > 2': 5 }, calls: [6, 5, 5] });
});

test('calls beyond 32 bits of one line', () => {
  const { collector, call, read } = setUp(2);
  const cell = call(0, 1, 6);
  for (let i = 0; i < 5; i++) {
    // What the clock thread does every second, and what the program has done till then.
    collector.cells[cell + 1] += 2 ** 30 + 1;
    renewCells(collector, EDGE_LAYOUT);
    call(0, 1, 6);
  }
  const calls = 5 * (2 ** 30 + 1) + 6;
  expect(read()).toEqual({ edges: { '0 > 1': calls }, calls: [0, calls] });
});

test('a reset sets cells and what they displaced to zero', () => {
  const { collector, call, read } = setUp(3);
  call(1, 0, 4);
  call(2, 1, 0);
  collector.reset();
  expect(read()).toEqual({ edges: {}, calls: [0, 0, 0] });
  call(1, 0, 4);
  expect(read()).toEqual({ edges: { '1 > 0': 1 }, calls: [1, 0, 0] });
});

test('where there is no room for another edge the call is counted, but not where it came from', () => {
  const { collector, call, read } = setUp(2);
  collector.edges[EDGE_LAYOUT.COUNT] = EDGE_LAYOUT.MOST;
  call(0, 1, 6);
  call(0, 1, 6);
  collector.edges[EDGE_LAYOUT.COUNT] = 0;
  expect(read()).toEqual({ edges: {}, calls: [0, 2] });
});

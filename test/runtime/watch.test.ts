import { expect, test } from 'vitest';
import { createAttachedFiles } from '../../src/runtime/attached-files.ts';
import { findEdge } from '../../src/runtime/edges.ts';
import {
  createMemory,
  FLOAT,
  FLOATS,
  FUNCTION_MARK,
  FUNCTION_SLOTS,
  INT,
  OUTSIDE,
  OVERHEAD,
  STACK_START,
  TIMES,
} from '../../src/runtime/memory.ts';
import { createWatcher, WATCH_LAYOUT } from '../../src/runtime/watch.ts';

/** Two functions with two lines each, a program that is in them as the test says, and looks at it. */
function setUp() {
  const memory = createMemory();
  const { ints, floats, marks } = memory;
  const { look, pay } = createWatcher(memory, WATCH_LAYOUT, findEdge);
  const base = createAttachedFiles(memory).attach('', [2, 2]);
  const [f, g] = [base, base + FUNCTION_SLOTS];
  const [f1, f2, g1, g2] = [0, 1, 2, 3].map((i) => base + 2 * FUNCTION_SLOTS + i);
  let now = 0;
  return {
    lines: { f1, f2, g1, g2 },
    memory,
    pay,
    /** The program is at the last of these lines, called from those before; so much time passes. */
    at(lines: number[], ns: number) {
      const stack = [OUTSIDE, ...lines.slice(0, -1)];
      stack.forEach((line, i) => {
        ints[STACK_START + i] = line;
      });
      ints[INT.top] = STACK_START + lines.length;
      ints[INT.line] = lines.at(-1) ?? OUTSIDE;
      now += ns;
      look(now);
    },
    self: (line: number) => floats[line * FLOATS + TIMES.self],
    time: (line: number) => floats[line * FLOATS + TIMES.self] + floats[line * FLOATS + TIMES.callees],
    functions: () => ({ f: floats[f * FLOATS], g: floats[g * FLOATS] }),
    depth: () => marks[f + FUNCTION_MARK.maxDepth],
    spent: () => floats[FLOAT.spent],
    owed: () => floats[FLOAT.debt],
  };
}

test('a look charges the line that runs, and once each line and function on the stack', () => {
  const { lines, at, self, time, functions, depth, spent } = setUp();
  const { f1, f2, g1, g2 } = lines;
  at([f1], 10);
  at([f1, g1], 100);
  at([f1, g2, f2, g2, f1], 1000);
  at([], 5);
  expect([f1, f2, g1, g2].map(self)).toEqual([1010, 0, 100, 0]);
  expect([f1, f2, g1, g2].map(time)).toEqual([1110, 1000, 100, 1000]);
  expect(functions()).toEqual({ f: 1110, g: 1100 });
  expect(depth()).toBe(3);
  expect(self(OUTSIDE)).toBe(5);
  expect(spent()).toBe(1115);
});

test('own work and functions without a line of their own', () => {
  const { lines, at, self, spent } = setUp();
  const { f1, g1 } = lines;
  at([f1], 10);
  at([f1, -1_000_000_000], 20);
  at([f1, OVERHEAD], 40);
  at([f1, g1], 80);
  expect([f1, g1].map(self)).toEqual([30, 80]);
  expect(self(OVERHEAD)).toBe(40);
  expect(spent()).toBe(110);
});

test('what ran in a gap is taken from the looks that follow', () => {
  const { lines, at, self, functions, owed, spent } = setUp();
  const { f1, f2, g1 } = lines;
  at([f1], 1000);
  at([f2], 100_000);
  expect(self(f2)).toBe(2000);
  expect(owed()).toBe(98_000);
  at([f1, g1], 1000);
  expect(self(g1)).toBe(4000);
  expect(owed()).toBe(95_000);
  for (let i = 0; i < 100; i++) at([f1], 1000);
  expect(owed()).toBe(0);
  expect(self(f1) + self(f2) + self(g1)).toBe(202_000);
  expect(functions().f).toBe(202_000);
  expect(spent()).toBe(202_000);
});

test('a line that ran for long before a gap and still does ran in it', () => {
  const { lines, at, self, owed } = setUp();
  for (let i = 0; i < 60; i++) at([lines.f1], 1000);
  at([lines.f1], 1e6);
  expect(owed()).toBe(0);
  expect(self(lines.f1)).toBe(1_060_000);
});

test('what is left of a gap at the end goes to all lines in proportion', () => {
  const { lines, at, self, time, functions, pay, spent } = setUp();
  const { f1, g1 } = lines;
  at([f1], 1000);
  at([f1, g1], 3000);
  at([f1], 98_000 + 4000);
  pay();
  // 6000 were seen, half of them in each line, and 100,000 not.
  expect(self(f1)).toBeCloseTo(53_000);
  expect(self(g1)).toBeCloseTo(53_000);
  expect(time(f1)).toBeCloseTo(106_000);
  expect(functions()).toMatchObject({ f: expect.closeTo(106_000), g: expect.closeTo(53_000) });
  expect(spent()).toBe(106_000);
});

test('deep stacks are not gone through at each look, but nothing is lost', () => {
  const { lines, at, time, functions } = setUp();
  const { f1, g1 } = lines;
  const deep = [...Array.from({ length: 1000 }, () => f1), g1];
  // The first, and from then on each eleventh.
  for (let i = 0; i < 111; i++) at(deep, 1000);
  expect(functions().f).toBe(111_000);
  expect(time(f1)).toBe(111_000);
});

import { expect, test } from 'vitest';
import { createAttachedFiles } from '../../src/runtime/attached-files.ts';
import { findEdge } from '../../src/runtime/edges.ts';
import {
  createMemory,
  FLOAT,
  FLOATS,
  FUNCTION_NUMBERS,
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
  const { ints, floats } = memory;
  const { look, pay } = createWatcher(memory, WATCH_LAYOUT, findEdge);
  const files = createAttachedFiles(memory);
  const base = files.attach('', [2, 2]);
  const [f, g] = [base, base + 1];
  const [f1, f2, g1, g2] = [0, 1, 2, 3].map((i) => base + 2 + i);
  let now = 0;
  return {
    lines: { f1, f2, g1, g2 },
    memory,
    pay,
    copy: files.copy,
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
    depth: () => floats[f * FLOATS + FUNCTION_NUMBERS.maxDepth],
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
  at([f2], 6e6);
  expect(self(f2)).toBe(2000);
  expect(owed()).toBe(5_998_000);
  at([f1, g1], 1000);
  expect(self(g1)).toBe(4000);
  expect(owed()).toBe(5_995_000);
  for (let i = 0; i < 2000; i++) at([f1], 1000);
  expect(owed()).toBe(0);
  expect(self(f1) + self(f2) + self(g1)).toBe(8_002_000);
  expect(functions().f).toBe(8_002_000);
  expect(spent()).toBe(8_002_000);
});

test('a line that ran for long before a gap and still does ran in it', () => {
  const { lines, at, self, owed } = setUp();
  for (let i = 0; i < 60; i++) at([lines.f1], 1000);
  at([lines.f1], 6e6);
  expect(owed()).toBe(0);
  expect(self(lines.f1)).toBe(6_060_000);
});

test('what is left of a gap at the end goes to all lines in proportion', () => {
  const { lines, at, self, time, functions, pay, spent } = setUp();
  const { f1, g1 } = lines;
  at([f1], 1000);
  at([f1, g1], 3000);
  at([f1], 6_000_000 + 2000);
  pay();
  // 6000 were seen, half of them in each line, and 6,000,000 not.
  expect(self(f1)).toBeCloseTo(3_003_000);
  expect(self(g1)).toBeCloseTo(3_003_000);
  expect(time(f1)).toBeCloseTo(6_006_000);
  expect(functions()).toMatchObject({ f: expect.closeTo(6_006_000), g: expect.closeTo(3_003_000) });
  expect(spent()).toBe(6_006_000);
});

test('what is left of a gap goes to the lines that were seen since the last copy', () => {
  const { lines, at, self, functions, pay, spent, copy } = setUp();
  const { f1, g1 } = lines;
  for (let i = 0; i < 100; i++) at([f1], 100_000);
  pay();
  const before = copy();
  at([f1], 4000);
  at([g1], 6_000_000 + 2000);
  pay(before);
  // 4000 and 2000 were seen, and 6,000,000 not.
  expect(self(f1)).toBeCloseTo(10_000_000 + 4000 + (6_000_000 * 4) / 6);
  expect(self(g1)).toBeCloseTo(2000 + (6_000_000 * 2) / 6);
  expect(functions().g).toBeCloseTo(2000 + (6_000_000 * 2) / 6);
  expect(spent()).toBe(16_006_000);
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

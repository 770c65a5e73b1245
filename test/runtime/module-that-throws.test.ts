import { expect, test } from 'vitest';
import { createCollector } from '../../src/runtime/collector.ts';
import { FUNCTION, SEGMENT, STRIDE } from '../../src/runtime/types.ts';

/** A collector with a clock that the test moves, and a module with one line, `outside` of which time may pass. */
function setUp() {
  let now = 0;
  const collector = createCollector(
    () => now,
    () => 0,
    false,
  );
  const fn = { name: '<module>', kind: 'module', line: 1, column: 0, endLine: 1, lines: [1] };
  const base = collector.attach(JSON.stringify({ path: 'a.mjs', sha256: '', functions: [fn] }), [1]);
  return {
    collector,
    fn: base,
    line: base + 1,
    pass: (ns: number) => {
      now += ns;
    },
    numbers: () => {
      const { files, outsideNs } = collector.read();
      const { counters } = files[0];
      return { time: counters[FUNCTION.timeNs], self: counters[STRIDE + SEGMENT.selfNs], outsideNs };
    },
  };
}

test('after a module has thrown, what follows is outside', async () => {
  const { collector, fn, line, pass, numbers } = setUp();
  collector.enterModule(fn, line);
  pass(5);
  // It throws; nothing says so. What was called before may have been left open, too.
  await undefined;
  pass(100);
  expect(numbers()).toEqual({ time: 5, self: 5, outsideNs: 100 });
});

test('the same for one that throws after an await', async () => {
  const { collector, fn, line, pass, numbers } = setUp();
  const activation = collector.startModule(fn, line);
  pass(5);
  collector.suspend(undefined, activation);
  await undefined;
  pass(10);
  collector.resume(undefined, activation);
  pass(7);
  await undefined;
  pass(100);
  expect(numbers()).toEqual({ time: 12, self: 12, outsideNs: 110 });
});

test('a module that ends is left alone, and so is one that waits', async () => {
  const { collector, fn, line, pass, numbers } = setUp();
  collector.exit(collector.enterModule(fn, line));
  const activation = collector.startModule(fn, line);
  pass(5);
  collector.suspend(undefined, activation);
  await undefined;
  pass(10);
  collector.resume(undefined, activation);
  pass(7);
  collector.end(activation);
  await undefined;
  expect(numbers()).toEqual({ time: 12, self: 12, outsideNs: 10 });
});

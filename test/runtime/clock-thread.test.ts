import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { DIST } from '../babel-plugin/processes.ts';

/** A recorder with its clock thread, and a function of two lines as the plugin makes it. */
const PROGRAM = `
const { ints, cells, attach, snapshot, called, stop } = require(process.argv[1] + '/src/runtime/index.js').install({ clock: 'shared' });
const { INT } = require(process.argv[1] + '/src/runtime/memory.js');
const fn = { name: 'f', kind: 'function', line: 1, column: 0, endLine: 2, lines: [1, 2] };
const base = attach(JSON.stringify({ path: 'a.js', sha256: '', functions: [fn] }), [2]);
function f(ms) {
  let frame = ints[INT.top], caller = ints[INT.line], cell = (caller << 2) + 10;
  ints[frame] = caller, ints[INT.top] = frame + 1, ints[INT.line] = base + 1;
  cells[cell] === base || (cell = called(0, base, base, cell)), cells[cell + 1]++;
  try {
    for (const end = performance.now() + ms; performance.now() < end; );
    ints[INT.line] = base + 2;
    for (const end = performance.now() + 3 * ms; performance.now() < end; );
  } finally {
    ints[INT.line] = ints[frame], ints[INT.top] = frame;
  }
}
const asleep = async () => {
  const end = Date.now() + 10000;
  while (ints[INT.awake] !== 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  return ints[INT.awake] === 0;
};
(async () => {
  const result = { before: await asleep() };
  f(50);
  result.during = ints[INT.awake] === 1;
  result.after = await asleep();
  f(50);
  const { files, outsideNs, wallNs } = snapshot();
  const { counters } = files[0];
  result.calls = counters[0];
  const self = counters[5] + counters[9];
  result.shares = [counters[5] / self, counters[9] / self];
  result.sum = Math.abs(self + outsideNs - wallNs);
  result.time = counters[3] / self;
  stop();
  console.log(JSON.stringify(result));
})();
`;

test('the clock thread sleeps while nothing measured runs, and is there for the next', () => {
  const result = JSON.parse(execFileSync(process.execPath, ['-e', PROGRAM, DIST], { encoding: 'utf8' }));
  expect(result).toMatchObject({ before: true, during: true, after: true, calls: 2 });
  expect(result.sum).toBeLessThan(1);
  expect(result.time).toBeCloseTo(1, 3);
  // However it was served, the second line took three quarters.
  expect(result.shares[1]).toBeGreaterThan(0.5);
  expect(result.shares[1]).toBeLessThan(0.97);
});

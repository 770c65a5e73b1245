import { expect, test } from 'vitest';
import { isOwnWork, ownWork, wasOwnWork } from '../../src/loader/own-work.ts';

/** Lets the clock go on. */
function pass(): number {
  const now = performance.now();
  while (performance.now() <= now);
  return performance.now();
}

test('what was own work is known when it is asked for in the order of time', () => {
  const times: [at: number, own: boolean][] = [[pass(), false]];
  for (let i = 0; i < 3; i++) {
    ownWork(() => {
      pass();
      times.push([ownWork(pass), isOwnWork()]);
      pass();
    });
    times.push([pass(), false]);
    pass();
  }
  // Twice each, as collections may follow each other in no time.
  const asked = times.flatMap((each) => [each, each]);
  expect(asked.map(([at]) => wasOwnWork(at))).toEqual(asked.map(([, own]) => own));
  expect(times.filter(([, own]) => own)).toHaveLength(3);
  // The past is forgotten.
  expect(times.some(([at]) => wasOwnWork(at))).toBe(false);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';
import { STACK_END } from '../../src/runtime/memory.ts';
import { folder, lprof } from '../cli/helpers.ts';

const HOT = `exports.hot = function hot(n) {
  return n + 1;
};
`;

/** Stands in for 5 x 2^30 calls: adds to the counters that a call has moved, slowly enough for them to be seen. */
const MAIN = `
const { hot } = require('./hot.js');
hot(1);
const { ints, snapshot } = __lprof__;
const before = ints.slice();
hot(1);
const moved = [];
ints.forEach((value, slot) => {
  if (slot >= ${STACK_END} && value === 2 && before[slot] === 1) moved.push(slot);
});
for (let i = 0; i < 5; i++) {
  for (const slot of moved) ints[slot] += 2 ** 30;
  snapshot();
}
`;

test.each(['shared', 'exact'])('hits and calls beyond 32 bits, %s clock', (clock) => {
  const dir = folder({ 'main.js': MAIN, 'hot.js': HOT });
  const result = lprof(dir, 'run', '--clock', clock, '--file', 'hot.js', '-o', 'run.lprof', 'main.js');
  expect(result.stderr).toBe('');
  const profile: Profile = JSON.parse(readFileSync(join(dir, 'run.lprof'), 'utf8'));
  const hot = profile.files[0].functions.find(({ name }) => name === 'hot')!;
  const expected = 5 * 2 ** 30 + 2;
  expect(hot.calls).toBe(expected);
  expect(hot.lines.map(({ line, hits }) => [line, hits])).toEqual([[2, expected]]);
  expect(result.stdout).toContain('   5,368,709,122 calls · ');
  expect(result.stdout).toMatch(/^ {4}2 {2}5,368,709,122 /m);
});

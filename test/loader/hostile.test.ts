import { expect, test } from 'vitest';
import { hitsOf, plain, profiled } from './helpers.ts';

test.each(['exact', 'shared'] as const)(
  'a program that replaces what is built in meets nothing of ours: %s clock',
  async (clock) => {
    const expected = await plain('hostile/main.cjs');
    const result = await profiled('hostile/main.cjs', { clock });
    expect(result.stdout).toBe(expected.stdout);
    expect(result.stderr).toBe(expected.stderr);
    expect([expected.code, result.code]).toEqual([0, 0]);
    expect(hitsOf(result, 'sum')).toEqual({ 2: 1, 3: 4, 4: 3, 6: 1 });
  },
);

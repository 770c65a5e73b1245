import { expect, it } from 'vitest';
import { fuzzReader } from './fuzz-reader.ts';

it('damaged profiles are refused with a clear error or shown harmlessly', () => {
  let accepted = 0;
  const seeds = 800;
  for (let seed = 1; seed <= seeds; seed++) {
    try {
      if (fuzzReader(seed)) accepted++;
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  // Both ways are taken often.
  expect(accepted).toBeGreaterThan(seeds / 4);
  expect(accepted).toBeLessThan((seeds * 3) / 4);
});

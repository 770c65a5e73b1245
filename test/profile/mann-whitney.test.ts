import { describe, expect, it } from 'vitest';
import { differenceInterval, distributionOfU } from '../../src/profile/mann-whitney.ts';

/** All ways to choose which of n + m ranks are the first sample's, as the number of pairs in which the second is larger. */
function everyU(n: number, m: number): number[] {
  if (n === 0 || m === 0) return [0];
  return [...everyU(n - 1, m), ...everyU(n, m - 1).map((u) => u + n)];
}

describe('the distribution of U', () => {
  it.each([
    [1, 1],
    [3, 3],
    [4, 4],
    [2, 7],
    [5, 6],
  ])('of %i and %i values is that of all their orders', (n, m) => {
    const all = everyU(n, m);
    const expected = distributionOfU(n, m).map((_, u) => all.filter((each) => each <= u).length / all.length);
    distributionOfU(n, m).forEach((chance, u) => {
      expect(chance).toBeCloseTo(expected[u]!, 12);
    });
    expect(distributionOfU(n, m)).toHaveLength(n * m + 1);
  });

  it('stays exact for many values', () => {
    const cumulative = distributionOfU(40, 30);
    expect(cumulative.at(-1)).toBeCloseTo(1, 9);
    expect(cumulative[600]! + cumulative[599]!).toBeCloseTo(1, 9);
  });
});

describe('the interval of the difference', () => {
  // Critical values of U for 5 % on both sides, as in the published tables: one less than the rank that is used.
  it.each([
    [4, 4, 0],
    [5, 5, 2],
    [8, 8, 13],
    [10, 10, 23],
    [20, 20, 127],
  ])('leaves out as much as the tables say for %i and %i values', (n, m, critical) => {
    expect(distributionOfU(n, m)[critical]).toBeLessThanOrEqual(0.025);
    expect(distributionOfU(n, m)[critical + 1]).toBeGreaterThan(0.025);
  });

  it('is that of R: wilcox.test(b, a, conf.int = TRUE)', () => {
    // a <- c(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46); b <- c(1.15, 0.88, 0.90, 0.74, 1.21):
    // Hollander & Wolfe (1973), 69f., the example of R's help page: W = 35, p = 0.2544, interval of a - b -0.15 to 0.76.
    const a = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const b = [1.15, 0.88, 0.9, 0.74, 1.21];
    const { low, high, p } = differenceInterval(b, a);
    expect(p).toBeCloseTo(0.2544, 4);
    expect(low).toBeCloseTo(-0.15, 9);
    expect(high).toBeCloseTo(0.76, 9);
  });

  it('is the same from the other side, with the sign turned', () => {
    const [a, b] = [
      [5, 9, 2, 7, 7],
      [3, 8, 8, 12],
    ];
    const there = differenceInterval(a, b);
    const back = differenceInterval(b, a);
    expect(back).toEqual({ low: -there.high, high: -there.low, p: expect.closeTo(there.p, 9) });
  });

  it('needs four values a side to tell with 95 %', () => {
    expect(differenceInterval([1, 2, 3], [11, 12, 13]).p).toBeCloseTo(0.1, 9);
    expect(differenceInterval([1, 2, 3, 4], [11, 12, 13, 14]).p).toBeCloseTo(2 / 70, 9);
    expect(differenceInterval([1, 2, 3, 4], [11, 12, 13, 14])).toMatchObject({ low: 7, high: 13 });
  });

  it('takes ties for chance', () => {
    expect(differenceInterval([5, 5, 5, 5], [5, 5, 5, 5])).toEqual({ low: 0, high: 0, p: 1 });
  });
});

/** A source of random numbers, the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, by its weight. */
  weighted<T>(list: readonly (readonly [weight: number, value: T])[]): T;
}

/** @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md (mulberry32) */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (list) => list[below(list.length)],
    weighted(list) {
      let at = below(list.reduce((sum, [weight]) => sum + weight, 0));
      for (const [weight, value] of list) {
        if (at < weight) return value;
        at -= weight;
      }
      throw new Error('weights are wrong');
    },
  };
}

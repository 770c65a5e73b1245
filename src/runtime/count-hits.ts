import { FLOATS, INT, OUTSIDE, TIMES, type Views } from './memory.ts';

/** The layout of the memory as plain data, for what is sent to the clock thread as text. */
export const HITS_LAYOUT = { FIRST: OUTSIDE, USED: INT.used, FLOATS, HITS: TIMES.hits };

/**
 * Adds up hits beyond 32 bits. To be called before any of them can have grown by 2^32. Its text is sent to the clock
 * thread, so it uses nothing from outside.
 */
export function countHits({ ints, floats }: Pick<Views, 'ints' | 'floats'>, layout: typeof HITS_LAYOUT): void {
  const { FIRST, USED, FLOATS, HITS } = layout;
  for (let slot = FIRST; slot < ints[USED]; slot++) {
    const at = slot * FLOATS + HITS;
    const more = (ints[slot] - floats[at]) >>> 0;
    if (more !== 0) floats[at] += more;
  }
}

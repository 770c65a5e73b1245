import type { Clock } from './types.ts';

/** Measured on lines of known cost: within 5 % from here up; with the clock thread starved, within 6 % from 500 ns. */
const SHARED_NS = 200;
const SHARED_STARVED_NS = 500;
/** From this share of its time in gaps the shared clock counts as starved. */
const STARVED = 0.2;
/** An exact reading disturbs what it measures by about its own cost. */
const PROBES = 10;

/** The time per hit, in nanoseconds, below which a line's time is only a guide. */
export function certainFromNs(clock: Clock): number {
  if (clock.kind === 'exact') return PROBES * clock.probeNs;
  return clock.gapShare >= STARVED ? SHARED_STARVED_NS : SHARED_NS;
}

/** Whether the time of a line is too small per hit for the clock that took it; such lines are marked with `~`. */
export function isUncertain(timeNs: number, hits: number, clock: Clock): boolean {
  return hits > 0 && timeNs / hits < certainFromNs(clock);
}

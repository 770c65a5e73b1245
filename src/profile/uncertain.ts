import type { Clock } from './types.ts';

/** Measured on lines of known cost: within 5 % from here up; with the clock thread starved, within 6 % from 500 ns. */
const SHARED_NS = 200;
const SHARED_STARVED_NS = 500;
/** From this share of its time in gaps the shared clock counts as starved. */
const STARVED = 0.2;
/** An exact reading disturbs what it measures by about its own cost. */
const PROBES = 10;
/** What so many looks add up to is off by a quarter (the standard deviation of a count). */
const LOOKS = 16;

/** The time per hit, in nanoseconds, below which a line's time is only a guide. */
export function certainFromNs(clock: Clock): number {
  if (clock.kind === 'exact') return PROBES * clock.probeNs;
  return clock.gapShare >= STARVED ? SHARED_STARVED_NS : SHARED_NS;
}

/** The time in all, in nanoseconds, below which a line's time is only a guide, as too few looks have found the line. */
export function sampledFromNs({ kind, resolutionNs }: Clock): number {
  return kind === 'exact' ? 0 : LOOKS * resolutionNs;
}

/** Whether the time of a line is too small per hit for the clock that took it. */
export function isTooShort(timeNs: number, hits: number, clock: Clock): boolean {
  return hits > 0 && timeNs / hits < certainFromNs(clock);
}

/** Whether the time of a line is too small for the clock, per hit or in all; such lines are marked with `~`. */
export function isUncertain(timeNs: number, hits: number, clock: Clock): boolean {
  return isTooShort(timeNs, hits, clock) || (hits > 0 && timeNs < sampledFromNs(clock));
}

/**
 * The largest figure of a profile, a count or nanoseconds (146 years): far beyond what is measured, and small enough
 * that figures can be added up without end. Sums are exact up to 2^53 (104 days); beyond, 16 digits are kept.
 */
export const LARGEST = 2 ** 62;

/** The sum of two figures, at most `LARGEST`. */
export function plus(a: number, b: number): number {
  return Math.min(a + b, LARGEST);
}

/**
 * Splits a whole number in proportion to weights, so that the parts are whole numbers and add up to it exactly: what
 * rounding down leaves over goes to the largest remainders, the first of equals. Weights that are all 0 count as equal.
 *
 * @param total from 0 to 2^53
 * @param weights finite, none negative
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  if (weights.length <= 1) return weights.map(() => total);
  const largest = Math.max(...weights);
  // Against the largest first: the sum of very large weights would be infinite.
  const scaled = weights.map((weight) => (largest > 0 ? weight / largest : 1));
  const sum = scaled.reduce((all, weight) => all + weight, 0);
  const exact = scaled.map((weight) => total * (weight / sum));
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact.map((_, i) => i).sort((a, b) => exact[b] - parts[b] - (exact[a] - parts[a]) || a - b);
  // Beyond 2^52 a quotient may be rounded up to the next whole number: then something is to be taken back.
  for (let i = 0; i < Math.abs(left); i++) parts[byRemainder[i % parts.length]] += Math.sign(left);
  return parts;
}

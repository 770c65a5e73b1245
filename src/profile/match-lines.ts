import { type Bag, similarity, wordsOf } from './similarity.ts';

/** From so alike a line that stands in the same place was edited, else it is another one. */
const ALIKE = 0.5;
/** Larger stretches without a line in common are not aligned. */
const MOST_COMPARED = 40_000;

/**
 * Finds the lines of one text in another, in order: a patience diff. Lines that both texts hold once are matched, as many
 * as keep their order; then the same between them. What is left is aligned by how alike the lines are, so that edited lines
 * are found, too. White space at both ends of a line makes no difference.
 *
 * Bram Cohen: https://bramcohen.livejournal.com/73318.html
 * @returns index in `after` by index in `before`
 */
export function matchLines(before: readonly string[], after: readonly string[]): Map<number, number> {
  const a = before.map((line) => line.trim());
  const b = after.map((line) => line.trim());
  const matched = new Map<number, number>();
  const work: [from: number, to: number, fromB: number, toB: number][] = [[0, a.length, 0, b.length]];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    let [from, to, fromB, toB] = next;
    while (from < to && fromB < toB && a[from] === b[fromB]) matched.set(from++, fromB++);
    while (from < to && fromB < toB && a[to - 1] === b[toB - 1]) matched.set(--to, --toB);
    if (from === to || fromB === toB) continue;
    const anchors = longestRising(uniqueInBoth(a, from, to, b, fromB, toB));
    if (anchors.length === 0) align(a, from, to, b, fromB, toB, matched);
    let [start, startB] = [from, fromB];
    for (const [at, atB] of anchors) {
      work.push([start, at, startB, atB]);
      matched.set(at, atB);
      [start, startB] = [at + 1, atB + 1];
    }
    if (anchors.length > 0) work.push([start, to, startB, toB]);
  }
  return matched;
}

/** Index pairs of the lines that are there once on each side, in the order of the first. */
function uniqueInBoth(
  a: readonly string[],
  from: number,
  to: number,
  b: readonly string[],
  fromB: number,
  toB: number,
): [number, number][] {
  const [inA, inB] = [positions(a, from, to), positions(b, fromB, toB)];
  const pairs: [number, number][] = [];
  for (const [line, at] of inA) {
    const atB = inB.get(line);
    if (at >= 0 && atB !== undefined && atB >= 0) pairs.push([at, atB]);
  }
  return pairs;
}

/** Where each line is; -1 when it is there more than once. */
function positions(lines: readonly string[], from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = from; at < to; at++) found.set(lines[at]!, found.has(lines[at]!) ? -1 : at);
  return found;
}

/** The longest run of pairs, in order, whose second index rises: patience sorting. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  interface Card {
    pair: [number, number];
    below: Card | undefined;
  }
  const piles: Card[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (piles[middle]!.pair[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    piles[low] = { pair, below: piles[low - 1] };
  }
  const rising: [number, number][] = [];
  for (let card = piles.at(-1); card !== undefined; card = card.below) rising.push(card.pair);
  return rising.reverse();
}

/** Matches equal and similar lines in order, so that the likeness of all pairs together is the greatest (Needleman-Wunsch). */
function align(
  a: readonly string[],
  from: number,
  to: number,
  b: readonly string[],
  fromB: number,
  toB: number,
  matched: Map<number, number>,
): void {
  const [height, width] = [to - from, toB - fromB];
  if (height * width > MOST_COMPARED) return;
  const [bagsA, bagsB] = [a.slice(from, to).map(wordsOf), b.slice(fromB, toB).map(wordsOf)];
  const likeness = bagsA.map((bag, i) => bagsB.map((other, j) => likenessOf(a[from + i]!, bag, b[fromB + j]!, other)));
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  for (let i = height - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + likeness[i]![j]!);
    }
  }
  for (let i = 0, j = 0; i < height && j < width; ) {
    const here = best[i]![j]!;
    const alike = likeness[i]![j]!;
    if (alike > 0 && here === best[i + 1]![j + 1]! + alike) matched.set(from + i++, fromB + j++);
    else if (here === best[i + 1]![j]!) i++;
    else j++;
  }
}

/** Above 0 only for lines that may be the same; a line of signs only is none that is edited. */
function likenessOf(a: string, bagA: Bag, b: string, bagB: Bag): number {
  // A little more than the likeness of others, so that equal lines are matched rather than similar ones.
  if (a === b) return 1.1;
  if (!/\w/.test(a) || !/\w/.test(b)) return 0;
  const alike = similarity(bagA, bagB);
  return alike >= ALIKE ? alike : 0;
}

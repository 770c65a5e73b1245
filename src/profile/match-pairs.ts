/** What is matched, and what is left of both sides. */
export interface Matching<T> {
  pairs: [before: T, after: T][];
  before: T[];
  after: T[];
}

/** More comparisons of every one with every other are not made: they would take longer than they are worth. */
const MOST_COMPARED = 250_000;

/** Adds pairs of what has the same key among what is left, the first with the first, the second with the second. */
export function pairEqual<T>(
  { pairs, before, after }: Matching<T>,
  keyOf: (item: T) => string | undefined,
): Matching<T> {
  const waiting = new Map<string, T[]>();
  for (const item of after) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const others = waiting.get(key);
    if (others === undefined) waiting.set(key, [item]);
    else others.push(item);
  }
  for (const items of waiting.values()) items.reverse();
  const found: [T, T][] = [];
  for (const item of before) {
    const key = keyOf(item);
    const other = key === undefined ? undefined : waiting.get(key)?.pop();
    if (other !== undefined) found.push([item, other]);
  }
  return { pairs: [...pairs, ...found], ...without(before, after, found) };
}

/** Adds pairs of what is most alike among what is left, the best first, as far as the likeness is at least `least`. */
export function pairAlike<T>(
  { pairs, before, after }: Matching<T>,
  likeness: (before: T, after: T) => number,
  least: number,
): Matching<T> {
  if (before.length * after.length > MOST_COMPARED) return { pairs, before, after };
  const candidates = before
    .flatMap((a) => after.map((b): [a: T, b: T, likeness: number] => [a, b, likeness(a, b)]))
    .filter(([, , alike]) => alike >= least)
    .sort((x, y) => y[2] - x[2]);
  const taken = new Set<T>();
  const found: [T, T][] = [];
  for (const [a, b] of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    found.push([a, b]);
  }
  return { pairs: [...pairs, ...found], ...without(before, after, found) };
}

function without<T>(before: readonly T[], after: readonly T[], found: readonly [T, T][]) {
  const [a, b] = [new Set(found.map(([one]) => one)), new Set(found.map(([, other]) => other))];
  return { before: before.filter((item) => !a.has(item)), after: after.filter((item) => !b.has(item)) };
}

/** How often each item is in a list. */
export type Bag = ReadonlyMap<string, number>;

/** The words and signs of a text, so that white space makes no difference. */
export function wordsOf(text: string): Bag {
  return bagOf(text.match(/[\p{L}\p{N}_$]+|[^\s]/gu) ?? []);
}

export function bagOf(items: Iterable<string>): Bag {
  const bag = new Map<string, number>();
  for (const item of items) bag.set(item, (bag.get(item) ?? 0) + 1);
  return bag;
}

/** How alike two bags are, by the Sørensen-Dice coefficient: 1 for equal ones, 0 for such that share nothing. */
export function similarity(a: Bag, b: Bag): number {
  const [sizeA, sizeB] = [size(a), size(b)];
  if (sizeA + sizeB === 0) return 1;
  let shared = 0;
  for (const [item, count] of a) shared += Math.min(count, b.get(item) ?? 0);
  return (2 * shared) / (sizeA + sizeB);
}

function size(bag: Bag): number {
  let sum = 0;
  for (const count of bag.values()) sum += count;
  return sum;
}

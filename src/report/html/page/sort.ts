/** The items whose text holds every word of the filter, in any case. */
export function filterItems<T>(items: readonly T[], text: (item: T) => string, filter: string): readonly T[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const found = text(item).toLowerCase();
    return words.every((word) => found.includes(word));
  });
}

/** The items by a key: text from A, numbers from the largest, or the other way round. Stable. */
export function sortItems<T>(items: readonly T[], key: (item: T) => string | number, reversed: boolean): T[] {
  const sign = reversed ? -1 : 1;
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => sign * (typeof a.key === 'string' ? compareText(a.key, String(b.key)) : Number(b.key) - a.key))
    .map(({ item }) => item);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

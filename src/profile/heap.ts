/** A queue that gives the item of the largest rank first. */
export interface Heap<T> {
  push(item: T, rank: number): void;
  /** The item of the largest rank, the first that came of equals; undefined when none is left. */
  pop(): T | undefined;
}

/** An empty binary heap. */
export function createHeap<T>(): Heap<T> {
  const items: { item: T; rank: number; order: number }[] = [];
  let order = 0;
  const before = (a: number, b: number) =>
    items[a].rank > items[b].rank || (items[a].rank === items[b].rank && items[a].order < items[b].order);
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [items[b], items[a]];
  };
  const sink = (at: number) => {
    for (;;) {
      let first = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < items.length && before(child, first)) first = child;
      if (first === at) return;
      swap(at, first);
      at = first;
    }
  };
  return {
    push(item, rank) {
      items.push({ item, rank, order: order++ });
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!before(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      if (items.length === 0) return undefined;
      swap(0, items.length - 1);
      const { item } = items.pop()!;
      sink(0);
      return item;
    },
  };
}

const iterator: typeof Symbol.iterator = Symbol.iterator;
const arrayPrototype = Array.prototype;
const iterate = arrayPrototype[iterator];
const arrayIterator = Object.getPrototypeOf([][iterator]());
const { next } = arrayIterator;

const END = { done: true as const, value: undefined };
const EMPTY: Iterable<never> = { [iterator]: () => ({ next: () => END }) };

/**
 * Something to spread that has no elements: the empty list, which is cheap, unless the program has replaced what lists
 * are iterated with, and would notice.
 */
export function nothing(empty: readonly never[]): Iterable<never> {
  return arrayPrototype[iterator] === iterate && arrayIterator.next === next ? empty : EMPTY;
}

import { availableParallelism } from 'node:os';

/** Does something with each item, several at a time; results in the order of the items. */
export async function parallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  width = availableParallelism(),
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i]);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

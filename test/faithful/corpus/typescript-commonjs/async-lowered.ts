// The same with async code, dynamic import and a cycle.
import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import { each } from './_lib.ts';
export async function collect(n: number): Promise<number[]> {
  const list: number[] = [];
  for await (const x of each(Promise.resolve(n), n + 1)) {
    list.push(
      await x,
    );
  }
  return list;
}
export const emitter = new EventEmitter();
(async () => {
  console.log(await collect(1));
  setImmediate(() => emitter.emit('x', 'value'));
  const [value] = await once(emitter, 'x');
  console.log(value);
  const lib = await import('node:path');
  console.log(typeof lib.default.join, typeof lib.join);
  try {
    const { missing } = (await Promise.resolve(undefined)) as unknown as { missing: string };
    console.log(missing);
  } catch (e) {
    console.log((e as Error).message);
  }
})();

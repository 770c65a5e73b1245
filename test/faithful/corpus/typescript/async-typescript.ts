// Async code in TypeScript: assertions around awaits, typed catch, generators with types.
const at = (e: unknown) => [...(e as Error).stack!.matchAll(/at (?:async )?([\w.]+) \([^\n]*?\.[cm]?[jt]s:(\d+)/g)].map((m) => `${m[1]}:${m[2]}`).filter((x) => !/^Object/.test(x));
async function* numbers(to: number): AsyncGenerator<number, string, boolean | undefined> {
  for (let i = 0 as number; i < to; i++) {
    const stop = (yield i) as boolean;
    if (stop) return 'stopped';
  }
  return `done ${to as unknown as string}`;
}
class Service<T extends { id: number }> {
  #cache = new Map<number, Promise<T>>();
  constructor(private readonly load: (id: number) => Promise<T>) {}
  async get(id: number): Promise<T> {
    let found = this.#cache.get(id);
    if (!found) {
      found = this.load(
        id,
      )!;
      this.#cache.set(id, found!);
    }
    return (await found)!;
  }
  async all(...ids: number[]) {
    return (await Promise.all(
      ids.map(async (id) => (await this.get(id)) as T),
    )) satisfies T[];
  }
}
(async (): Promise<void> => {
  const service = new Service(async (id: number) => {
    await (null as unknown as Promise<void>);
    if (id > 2) throw new RangeError(`no ${id}`);
    return { id, name: `n${id}` };
  });
  console.log(await service.all(1, 2, 1));
  try {
    console.log(((await service.get(3)) as any).name!.length);
  } catch (e: unknown) {
    console.log((e as Error).message, at(e));
  }
  try {
    (await service.get(1) as any)
      .missing!
      .deep;
  } catch (e: any) {
    console.log(e.message);
  }
  for await (const n of numbers(2) as AsyncIterable<number>) console.log(n);
  const it = numbers(9);
  console.log(await it.next(), await it.next(true));
})();

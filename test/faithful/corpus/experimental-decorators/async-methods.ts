// Experimental decorators around async methods, generators and accessors; order of effects over suspensions.
const log: string[] = [];
function traced(_: object, key: string, descriptor: PropertyDescriptor): void {
  const inner = descriptor.value as (...args: unknown[]) => unknown;
  descriptor.value = function (this: unknown, ...args: unknown[]) {
    log.push(`> ${key}`);
    const result = inner.apply(
      this,
      args,
    );
    if (!(result instanceof Promise)) return result;
    return result.finally(() => {
      log.push(`< ${key}`);
    });
  };
}
class Jobs {
  private readonly queue: number[] = [];
  @traced
  async add(x: number): Promise<number> {
    await null;
    if (x < 0)
      throw new RangeError(`bad ${x}`);
    return this.queue.push(x);
  }
  @traced
  *drain(): Generator<number> {
    while (this.queue.length) yield this.queue.shift()!;
  }
  @traced
  async *stream(): AsyncGenerator<number> {
    for (const x of this.drain()) {
      await null;
      yield x * 10;
    }
  }
}
(async () => {
  const jobs = new Jobs();
  console.log(await Promise.allSettled([jobs.add(1), jobs.add(2), jobs.add(-1)]).then((list) => list.map((x) => x.status)));
  for await (const x of jobs.stream()) console.log(x);
  console.log(log.join(' '));
})();

// The same in TypeScript: the text is that of the compiled function.
const rebuild = <F extends Function>(f: F): F => new Function(`return (${f})`)() as F;
function typed<T extends number>(this: unknown, a: T, b?: T): number {
  const total: number = (a as number) + (b ?? 0)!;
  return total;
}
abstract class Shape {
  abstract readonly sides: number;
  describe(): string {
    return `${this.sides} sides`;
  }
}
const make = (sides: number): string => {
  class Some {
    constructor(public readonly sides: number) {}
    describe(): string {
      return [this.sides]
        .map((x: number): number => x * 2)
        .join();
    }
  }
  return new Some(sides).describe();
};
console.log(rebuild(typed)(1, 2), rebuild(make)(4));
const Built = new Function(`return ${Shape}`)() as new () => Shape;
console.log(Object.assign(new Built(), { sides: 3 }).describe());

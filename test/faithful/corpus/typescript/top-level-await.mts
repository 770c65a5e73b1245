// Top-level await, enums, namespaces and decorators together in a module.
const note = <T,>(value: T, context: DecoratorContext): void => {
  log.push(`${context.kind} ${String(context.name)}`);
};
const log: string[] = [await Promise.resolve('first')];
enum Level {
  Low = 1,
  High = Low + (log.length as number),
}
namespace Tools {
  export const twice = (x: number): number => x * 2;
  export enum Inner {
    A = 'a',
  }
}
@note
class Service {
  @note level = Level.High;
  @note async load(): Promise<string[]> {
    const { Inner } = await Promise.resolve(Tools);
    return [
      await Inner.A,
      String(Tools.twice(
        this.level,
      )),
    ];
  }
}
console.log(await new Service().load(), Level[2]);
export default await (async function named(): Promise<string> {
  await null;
  return named.name;
})();
const self = (await import('./_shapes.mts')) as { default: { kind: string } };
console.log(self.default.kind!, log);
try {
  await (null as any).nothing();
} catch (e) {
  console.log((e as Error).message, /\.m?[jt]s:(\d+)/.exec((e as Error).stack!)![1]);
}

// Generic functions, arrows, classes, instantiation expressions, constraints with defaults.
const first = <T,>(list: readonly T[]): T | undefined => list[0];
const mapAll = async <K extends string, V = number>(
  entries: [K, V][],
  f: <U>(x: U) => U = (x) => x,
): Promise<Map<K, V>> => {
  await null;
  return new Map(
    entries.map(
      ([k, v]) => [k, f<V>(v)] as const,
    ),
  );
};
class Box<out T = unknown> {
  constructor(private readonly content: T) {}
  map<U>(f: (x: T) => U): Box<U> {
    return new Box(f(
      this.content,
    ));
  }
  static of<T>(this: new (x: T) => Box<T>, x: T) {
    return new this(x);
  }
  *[Symbol.iterator](): Generator<T, void, undefined> {
    yield this.content;
  }
}
class Loud<T> extends Box<T> {
  override map<U>(f: (x: T) => U): Box<U> {
    console.log('loud');
    return super.map<U>(f);
  }
}
const stringBox = Box<string>;
const parse = JSON.parse<{}> as (s: string) => { n: number };
declare global {
  interface JSON {
    parse<T>(s: string): T;
  }
}
function isText(x: unknown): x is string {
  return typeof x === 'string';
}
function assertText(x: unknown, message?: string): asserts x is string {
  if (!isText(x)) throw new TypeError(message ?? 'no text');
}
console.log(first([1]), first.length, mapAll.name, new stringBox('s').map((x) => x.length));
console.log([...Loud.of('x').map((x) => x + x)], parse('{"n":1}').n);
try {
  assertText(1);
} catch (e) {
  console.log((e as Error).message, /\.[cm]?[jt]s:(\d+)/.exec((e as Error).stack!)![1]);
}
mapAll([['a', 1], ['b', 2]]).then(console.log);

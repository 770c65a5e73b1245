const { log, lines, attempt } = require('./_observe.cjs');
enum Color { Red, Green = Red + 2, Blue = 'x'.length }
const enum Small { A = 1, B = A << 2 }
declare const nothing: number;
declare function declared(): void;
declare module 'm' { export const x: number; }
namespace Outer {
  export const a = 1;
  let hidden = Outer.a + 1;
  export namespace Inner { export const deep = hidden; export function f() { return deep; } }
  export function g(): number { return hidden++; }
  export class C { v = a; }
}
namespace Outer.Dotted { export const x = Outer.g(); }
abstract class Shape {
  declare never: string;
  static count = log(0);
  constructor(public readonly name: string, protected size = log(2), private list: number[] = []) { Shape.count++; }
  abstract area(): number;
  describe(this: Shape): string { return `${this.name} ${this.area()} ${this.list!.length}`; }
}
class Square extends Shape {
  private side: number;
  extra = log('field');
  constructor(side: number, public tag?: string) {
    log('before');
    super('square');
    this.side = side;
  }
  area() { return this.side ** this.size; }
}
function over(a: string): string;
function over(a: number): number;
function over(a: any) { return a; }
type T = { a: number };
interface I { b: string }
const sat = { a: 1 } satisfies T;
const cast = (sat as unknown as I)!;
const old = <any>cast;
const generic = <X,>(x: X) => x;
const fn = (() => {}) as () => void;
const cls = class { static x = log(1); } as any;
function assertIt(x: unknown): asserts x is string { if (typeof x !== 'string') throw new TypeError('not a string'); }
let tuple: [a: number, b?: string] = [1];
const optional = sat?.a!.toFixed();
log(Color, Color[0], Small.B, Outer.Inner.f(), Outer.g(), Outer.Dotted.x, new Outer.C().v);
log(new Square(3, 't').describe(), new Square(2), Shape.count, Object.keys(new Square(1)));
log(over(1), generic<number>(2), fn.name, cls.name, tuple, optional, old, Shape.length, Square.length, assertIt.name);
attempt(() => assertIt(5));
attempt(() => (cast as any)
  .missing!());
attempt(() => { const { a } = (null as any); });
class Index { [key: string]: any; static #p?: number; get acc(): number { return 1; } set acc(v: number) {} method?(): void; }
log(Object.getOwnPropertyNames(Index.prototype));

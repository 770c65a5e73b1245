// Overloads, abstract classes, this parameters, optional methods, declared fields, index signatures.
function pick(a: string): string;
function pick(a: number, b?: number): number;
function pick(this: void, a: string | number, b = 2): string | number {
  return typeof a === 'string'
    ? a.toUpperCase()
    : a * b;
}
abstract class Shape {
  declare ghost: string;
  [key: string]: unknown;
  static registry?: string[];
  abstract area(): number;
  abstract get label(): string;
  protected scaled?(by: number): number;
  describe(this: Shape & { extra?: string }): string;
  describe(prefix: string): string;
  describe(prefix = 'a') {
    return [
      prefix,
      this.label,
      this.area().toFixed(1),
      this.scaled?.(2) ?? 'not scaled',
    ].join(' ');
  }
}
class Square extends Shape {
  definite!: number;
  constructor(readonly side: number) {
    super();
  }
  override area() {
    return this.side ** 2;
  }
  get label() {
    return 'square';
  }
}
class Circle extends Square {
  override get label() {
    return `circle of ${
      super.label
    }`;
  }
  protected override scaled(by: number) {
    return this.area() * by;
  }
}
console.log(pick('x'), pick(3), pick.length, pick.name);
console.log(new Square(2).describe(), new Circle(3).describe('the'));
console.log(Object.keys(new Square(1)), 'ghost' in new Square(1), 'definite' in new Square(1));
try {
  new (Shape as any)().describe();
} catch (e) {
  console.log((e as Error).message, /\.[cm]?[jt]s:(\d+)/.exec((e as Error).stack!)![1]);
}

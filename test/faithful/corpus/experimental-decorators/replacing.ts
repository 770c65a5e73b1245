// Decorators that replace: methods by descriptors, classes by subclasses; names, this and lines in errors.
const line = (e: unknown) => /\.[cm]?[jt]s:(\d+)/.exec((e as Error).stack!)![1];
function memo(_: object, key: string, descriptor: PropertyDescriptor): void {
  const original = descriptor.value;
  const cache = new Map<unknown, unknown>();
  descriptor.value = function (this: unknown, x: unknown) {
    if (!cache.has(x))
      cache.set(
        x,
        original.call(this, x),
      );
    return cache.get(x);
  };
  console.log('memo', key, Object.keys(descriptor).join());
}
const timestamped = (stamp: string) => <T extends new (...args: any[]) => {}>(Base: T) =>
  class extends Base {
    stamp = stamp;
    toString() {
      return `${super.toString()} at ${this.stamp}`;
    }
  };
const readOnly = (_: object, __: string, descriptor: PropertyDescriptor): PropertyDescriptor => ({
  ...descriptor,
  writable: false,
});
@timestamped('noon')
class Calc {
  calls = 0;
  static instance = new Calc();
  @memo square(x: number): number {
    this.calls++;
    if (x < 0)
      throw new RangeError('negative');
    return x * x;
  }
  @readOnly
  fixed() {
    return 'fixed';
  }
}
const calc = new Calc();
console.log(calc.square(3), calc.square(3), calc.calls, String(calc), Calc.name);
console.log(Calc.instance instanceof Calc, Calc.instance.constructor === Calc);
try {
  'use strict';
  (calc as any).fixed = 1;
  console.log(calc.fixed());
} catch (e) {
  console.log((e as Error).name);
}
try {
  calc.square(
    -1,
  );
} catch (e) {
  console.log((e as Error).message, line(e));
}

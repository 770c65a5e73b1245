/**
 * Marks a function, method or class (all of its methods) to be profiled: `profile(fn)` or `@profile`, standard or
 * legacy decorator. Does nothing at run time: a call returns its argument, a decorator changes nothing. The marker is
 * what the instrumenter looks for in the source.
 */
export function profile<T>(target: T): T;
export function profile(target: unknown, context: DecoratorContext): void;
export function profile(target: object, key: string | symbol, descriptor?: PropertyDescriptor): void;
export function profile(target: unknown, ...decorated: unknown[]): unknown {
  return decorated.length === 0 ? target : undefined;
}

import type { Generator, Scope } from './scope.ts';

/** Writes patterns and assignments: default values with effects, targets that are computed, rests. */
export function assigning(g: Generator) {
  const { random } = g;

  const quiet = (scope: Scope): Scope => ({ ...scope, quiet: true });
  const plain = (scope: Scope): Scope => ({ ...quiet(scope), async: false, generator: false });

  /** A pattern of new names for something that can be iterated; the default values cannot suspend. */
  function pattern(scope: Scope, depth: number, names: string[] = []): string {
    const name = () => {
      const fresh = g.fresh('q');
      names.push(fresh);
      return fresh;
    };
    const value = () => (random.chance(40) ? ` = ${g.nl()}${g.num(plain(scope), depth)}` : '');
    switch (random.below(4)) {
      case 0:
        return `[${name()}${value()}, ${g.nl()}${name()}${value()}]`;
      case 1:
        return `[, ${name()}${value()},${g.nl()} ...${name()}]`;
      case 2:
        return `{ length: ${name()}${value()},${g.nl()} [${g.num(plain(scope), depth - 1)}]: ${name()}${value()} }`;
      default:
        return `{ ${random.pick(['at: { name: ', 'map: { length: '])}${name()} }, ...${name()} }`;
    }
  }

  /** A place that can be assigned to. */
  function target(scope: Scope, depth: number): string {
    if (scope.vars.length > 0 && random.chance(60)) return random.pick(scope.vars);
    return `box(${g.num(quiet(scope), depth - 1)})${random.pick(['.n', "['n']"])}`;
  }

  function assign(scope: Scope, depth: number): string {
    const to = () => target(scope, depth);
    const value = () => (random.chance(30) ? ` = ${g.num(quiet(scope), depth - 1)}` : '');
    switch (random.below(9)) {
      case 0:
        return `${to()} ${random.pick(['-=', '*=', '|=', '%=', '>>='])} ${g.arg(scope, depth)}`;
      case 1:
        return `${to()} ${random.pick(['??=', '||=', '&&='])} ${g.arg(scope, depth)}`;
      case 2:
        return `[${to()}${value()}, ${g.nl()}${to()}${value()}] = ${iterable(scope, depth)}`;
      case 3:
        return `({ length: ${to()}${value()},${g.nl()} x: ${to()} = ${g.num(quiet(scope), depth - 1)} } = ${iterable(scope, depth)})`;
      case 4:
        return random.pick([`${to()}++`, `--${to()}`]);
      case 5:
        return `${to()} = ${to()} = ${g.arg(scope, depth)}`;
      default:
        return `${to()} = ${g.arg(scope, depth)}`;
    }
  }

  function iterable(scope: Scope, depth: number): string {
    return random.weighted<() => string>([
      [3, () => `[${g.arg(scope, depth)}, ${g.arg(scope, depth)}]`],
      [2, () => `iter('d', ${random.below(4)})`],
      [1, () => "'ab'"],
      [scope.async ? 2 : 0, () => `await array${g.args(scope, depth)}`],
      [scope.generator ? 1 : 0, () => `(yield, [1, 2])`],
    ])();
  }

  return { assign, pattern, iterable };
}

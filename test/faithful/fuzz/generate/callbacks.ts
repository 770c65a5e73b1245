import { type Generator, inArrow, inFunction, type Scope } from './scope.ts';

/** Writes functions and object literals within expressions. */
export function callbacks(g: Generator) {
  const { random } = g;

  /** A function for a caller that is not part of the program. */
  function callback(scope: Scope, depth: number): string {
    switch (random.below(4)) {
      case 0:
        return `(x) => ${g.nl()}${g.num(inArrow(scope, ['x']), depth)}`;
      case 1:
        return `(x) => ${g.block(inArrow(scope, ['x']), 1)}`;
      case 2:
        return `function ${random.pick(['', 'named'])}${g.signature(scope)}`;
      default:
        return `x => (${g.arg(inArrow(scope, ['x']), depth)})`;
    }
  }

  /** A function that is called where it stands. */
  function immediate(scope: Scope, depth: number): string {
    switch (random.below(scope.async ? 5 : 4)) {
      case 0:
        return `(() => ${g.num(inArrow(scope), depth)})()`;
      case 1:
        return `(function ${g.signature(scope)})${g.args(scope, depth, random.below(3))}`;
      case 2:
        return `((...r) => ${g.block(inArrow(scope), 1)})${g.args(scope, depth)}`;
      case 3:
        return `[...(function* ${g.signature(scope, { generator: true })})${g.args(scope, depth, 1)}]${g.nl()}.length`;
      default:
        return `(await (async () => ${g.block(inArrow(scope, [], true), 1)})())`;
    }
  }

  function literal(scope: Scope, depth: number): string {
    const property = (name: string) =>
      random.weighted<() => string>([
        [4, () => `${name}: ${g.arg(scope, depth)}`],
        [2, () => `get ${name}() ${g.block(inFunction(scope, { method: true }), 1)}`],
        [1, () => `set ${name}(x) { say(x); }`],
        [1, () => `...${g.nl()}{ ${name}: ${g.arg(scope, depth)} }`],
        [1, () => `[id('${name}')${g.nl()}]: ${g.arg(scope, depth)}`],
        [1, () => `[${g.num({ ...scope, quiet: true }, depth - 1)}]: ${g.arg(scope, depth)}`],
      ])();
    const method = random.chance(80)
      ? `m${g.signature(scope, { method: true })}`
      : `${random.pick(['m: ', 'n: 1, m: '])}() => ${g.num(inArrow(scope), depth)}`;
    const order = random.pick(['abc', 'ab', 'bca']).split('').map(property);
    return `{ ${[...order, method].map((each) => g.nl() + each).join(', ')}${g.nl()} }`;
  }

  return { callback, literal, immediate };
}

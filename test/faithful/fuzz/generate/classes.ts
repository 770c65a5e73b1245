import { type Generator, inFunction, type Scope } from './scope.ts';

/** Writes classes: fields, accessors, private names, static blocks, methods of every kind, `super`. */
export function classes(g: Generator): Pick<Generator, 'classBody'> & { heritage: (scope: Scope) => string } {
  const { random } = g;

  function member(outer: Scope): string {
    const scope: Scope = { ...outer, method: true };
    const value = () => g.num({ ...inFunction(scope, { method: true, args: false }) }, 2);
    const key = () => random.pick(['a', 'b', 'm', `[id('k')]`, `[${g.num({ ...outer, quiet: true }, 1)}]`]);
    const method = { method: true };
    return random.weighted<() => string>([
      [3, () => `${random.pick(['', 'static '])}${key()} = ${g.nl()}${value()};`],
      [
        1,
        () =>
          `${g.fresh('f')} = ${random.pick(['', 'async '])}() => ${g.block(inFunction(scope, { ...method, args: false }), 1)};`,
      ],
      [2, () => `get ${key()}() ${g.block(inFunction(scope, method), 1)}`],
      [1, () => `set ${key()}(x) ${g.block(inFunction(scope, method), 1)}`],
      [3, () => `${random.pick(['', 'static '])}m${g.signature(scope, method)}`],
      [1, () => `async ${key()}${g.signature(scope, { ...method, async: true })}`],
      [1, () => `*${key()}${g.signature(scope, { ...method, generator: true })}`],
      [1, () => `static { ${g.statements(inFunction(scope, { ...method, args: false, returns: false }), 1)}\n}`],
      [1, () => `#${g.fresh('p')} = ${value()};`],
      [1, () => `toString() { return 'text'; }`],
    ])();
  }

  function classBody(outer: Scope, derived: boolean): string {
    const secret = g.fresh('k');
    const scope: Scope = { ...outer, secret, functions: [], strict: true };
    const list = [`#${secret} = 1;`, `n = ${random.pick(['1', '2', 'say(3)'])};`];
    const count = 1 + random.below(3);
    for (let i = 0; i < count; i++) list.push(member(scope));
    if (random.chance(40)) {
      const inner = inFunction(scope, { method: true });
      const before = derived
        ? `super${g.args({ ...inner, method: false, secret: undefined, quiet: false }, 2, 1)};`
        : '';
      list.push(`constructor(...c) {\n${before}\n${g.statements(inner, 1)}\n}`);
    }
    return `{\n${list.join('\n')}\n}`;
  }

  return {
    classBody,
    heritage: (scope) => random.pick(['Base', `(say(1), Base)`, `id(Base, ${g.num({ ...scope, quiet: true }, 1)})`]),
  };
}

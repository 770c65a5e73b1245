import { assigning } from './assigning.ts';
import { type Generator, inFunction, type Scope } from './scope.ts';

/** Writes functions: parameters with default values, patterns and rests, and bodies of every kind. */
export function functions(g: Generator): Pick<Generator, 'signature'> {
  const { random } = g;
  const { pattern } = assigning(g);

  function params(scope: Scope, vars: string[]): { text: string; simple: boolean } {
    const count = random.weighted([
      [4, 0],
      [4, 1],
      [3, 2],
    ] as const);
    const inner: Scope = { ...scope, quiet: true, async: false, generator: false };
    let simple = true;
    const list: string[] = [];
    for (let i = 0; i < count; i++) {
      if (random.chance(8)) {
        simple = false;
        list.push(`${pattern(inner, 1, vars)} = [1, 2]`);
        continue;
      }
      const name = g.fresh('a');
      if (random.chance(25)) {
        simple = false;
        list.push(`${name} = ${g.nl()}${g.num(inner, 2)}`);
      } else list.push(name);
      vars.push(name);
      inner.vars = [...inner.vars, name];
    }
    if (random.chance(10)) {
      simple = false;
      list.push(`...${g.fresh('r')}`);
    }
    return { text: `(${list.join(`, ${g.nl()}`)})`, simple };
  }

  return {
    signature(outer, more = {}) {
      const scope = inFunction(outer, more);
      const vars: string[] = [];
      const { text, simple } = params(scope, vars);
      const strict = simple && random.chance(4) ? `${g.nl()}'use strict';\n` : '';
      const inner: Scope = { ...scope, strict: scope.strict || strict !== '', vars: [...scope.vars, ...vars] };
      const assigned = vars.length > 0 && random.chance(15) ? `${vars[0]} = say(${vars[0]});\n` : '';
      const body = g.statements(inner, 1 + random.below(3));
      const last = random.chance(40) ? `\nreturn ${g.num(inner, 2)};` : '';
      return `${text} {${strict || '\n'}${assigned}${body}${last}\n}`;
    },
  };
}

import { assigning } from './assigning.ts';
import type { Generator, Scope } from './scope.ts';

/** Writes loops of every kind; all of them end. */
export function loops(g: Generator) {
  const { random } = g;
  const { pattern } = assigning(g);

  return function loop(scope: Scope, body: (scope: Scope) => string): string {
    const label = random.chance(40) ? g.fresh('l') : '';
    const prefix = label === '' ? '' : `${label}:${random.chance(15) ? '\n' : ' '}`;
    const inner: Scope = {
      ...scope,
      loops: [...scope.loops, label],
      breaks: true,
      rounds: scope.rounds * 2,
      vars: [...scope.vars],
    };
    return (
      prefix +
      random.weighted<() => string>([
        [3, () => counted(scope, inner, body)],
        [3, () => each(scope, inner, body)],
        [2, () => `while (${test(scope)}) ${body(inner)}`],
        [2, () => `do ${g.block(inner)}${random.chance(30) ? '\n' : ' '}while (${test(scope)});`],
        [
          1,
          () =>
            `for (const x in ${random.pick(['{ a: 1, b: 2 }', "'ab'", `id(null, ${g.arg(scope, 1)})`])}) ${body(inner)}`,
        ],
        [scope.async ? 3 : 0, () => awaiting(scope, inner, body)],
      ])()
    );
  };

  /** Ends sooner or later: `c()` does not say yes forever. */
  function test(scope: Scope): string {
    if (random.chance(60)) return 'c()';
    return `${g.nl()}c() && (${g.arg(scope, 1)}, ${g.nl()}c())`;
  }

  function counted(scope: Scope, inner: Scope, body: (scope: Scope) => string): string {
    const i = g.fresh('i');
    const word = random.pick(['let', 'let', 'var']);
    const start = random.chance(20) ? `${i} = (${g.arg(scope, 2)}, 0)` : `${i} = 0`;
    const more = random.chance(10) ? `, f${i} = () => ${i}` : '';
    const check = random.chance(20) ? `(${g.arg(scope, 1)},${g.nl()} ${i} < 2)` : `${i} < 2`;
    const step = random.chance(25) ? `(${g.arg(scope, 1)}, ${i}++)` : `${i}++`;
    if (random.chance(8)) {
      // The test is in the body, in front of everything that a `continue` could skip.
      return `for (${word} ${i} = 0; ; ${i}++) {\nif (${i} > 1 || !c()) break;\n${g.statements(inner, 1)}\n}`;
    }
    const read = random.chance(15) ? `later(p(() => ${i}).then((f) => f()));` : '';
    const made = body(inner);
    const text = read !== '' && made.startsWith('{') ? `{ ${read}${made.slice(1)}` : made;
    const sep = random.chance(10) ? '\n' : ' ';
    return `for (${word} ${start}${more};${sep}${check};${sep}${step}) ${text}`;
  }

  function each(scope: Scope, inner: Scope, body: (scope: Scope) => string): string {
    const x = g.fresh('x');
    const head = random.weighted<() => string>([
      [4, () => `const ${x}`],
      [1, () => `let ${pattern({ ...scope, async: false, generator: false }, 1)}`],
      [1, () => `var ${x}`],
      [1, () => (scope.vars.length > 0 ? random.pick(scope.vars) : `const ${x}`)],
      [1, () => `box(${g.num({ ...scope, quiet: true }, 1)}).n`],
    ])();
    const list = random.weighted<() => string>([
      [3, () => `[1, 2]`],
      [3, () => `iter('of', ${random.below(3)})`],
      [2, () => `[${g.arg(scope, 2)}, ${g.arg(scope, 2)}]`],
      [1, () => `'ab'`],
      [scope.async ? 2 : 0, () => `await array(1, ${g.arg(scope, 1)})`],
    ])();
    const elements = head.startsWith('let') ? `[${"'ab'"}, [1, 2]]` : list;
    return `for (${head} of ${g.nl()}${elements}) ${body(inner)}`;
  }

  function awaiting(scope: Scope, inner: Scope, body: (scope: Scope) => string): string {
    const list = random.weighted<() => string>([
      [3, () => '[p(1), 2]'],
      [3, () => `aiter('aof', ${random.below(3)})`],
      [2, () => `iter('aof', ${random.below(3)})`],
      [1, () => `[reject(1), 2]`],
      [1, () => `await array(${g.arg(scope, 1)})`],
    ])();
    const head = random.pick(['const x', 'let x', `const { length }`]);
    return `for await (${head} of ${g.nl()}${list}) ${body(inner)}`;
  }
}

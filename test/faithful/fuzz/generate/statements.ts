import { assigning } from './assigning.ts';
import { classes } from './classes.ts';
import { loops } from './loops.ts';
import type { Generator, Scope } from './scope.ts';
import { wrong } from './wrong.ts';

/** Writes statements of every kind, nested, with every kind of jump. */
export function statements(g: Generator): Pick<Generator, 'statement' | 'statements' | 'block'> {
  const { random } = g;
  const { pattern, iterable } = assigning(g);
  const { heritage } = classes(g);
  const loop = loops(g);
  const mistake = wrong(g);

  const nested = (scope: Scope): Scope => ({ ...scope, depth: scope.depth - 1 });

  /** An expression at the start of a statement. */
  function expression(scope: Scope): string {
    const text = random.chance(15) && scope.generator ? `yield ${g.num(scope, 2)}` : g.num(scope, 3);
    return /^(\{|function|class|async function|let\b)/.test(text) ? `(${text});` : `${text};`;
  }

  function block(scope: Scope, count = 1 + random.below(3)): string {
    return `{\n${list({ ...scope, vars: [...scope.vars], concise: false }, count)}\n}`;
  }

  /** `log(LINE);` on a line of its own between the others. */
  function list(scope: Scope, count: number): string {
    const parts = ['log(LINE);'];
    for (let i = 0; i < count && g.spend(); i++) {
      g.weigh(scope.rounds);
      const made = statement(scope);
      const sameLine = random.chance(12) && !made.startsWith('log(');
      if (sameLine) parts[parts.length - 1] += ` ${made}`;
      else parts.push(made);
      if (random.chance(25)) parts.push('log(LINE);');
    }
    return parts.join('\n');
  }

  /** In braces, or one simple statement without. */
  function body(scope: Scope): string {
    if (random.chance(70)) return block(scope);
    return random.weighted<() => string>([
      [3, () => '\nlog(LINE);'],
      [2, () => ` ${expression(scope)}`],
      [2, () => `\n${expression(scope)}`],
      [1, () => `\n${jump(scope)}`],
      [1, () => `\n${random.chance(50) ? loop(nested(scope), body) : attempt(nested(scope))}`],
    ])();
  }

  function jump(scope: Scope): string {
    const options: string[] = [];
    if (scope.returns) options.push(`return ${g.num(scope, 2)};`, 'return;', `return (${g.arg(scope, 2)}${g.nl()});`);
    options.push(`throw new Error('thrown');`, `throw new Error(String(${g.num(scope, 1)}));`);
    if (scope.async && scope.generator) options.push('return p(2);', "return reject('r');", `return thenable(1);`);
    if (scope.loops.length > 0) options.push('continue;', 'break;', 'continue;');
    if (scope.breaks) options.push('break;');
    for (const label of scope.loops) if (label !== '') options.push(`break ${label};`, `continue ${label};`);
    for (const label of scope.blocks) options.push(`break ${label};`);
    return `if (c()) ${random.chance(20) ? '\n' : ''}${random.pick(options)}`;
  }

  function declaration(scope: Scope): string {
    const word = random.pick(['let', 'const', 'var']);
    const made: string[] = [];
    const count = random.chance(20) ? 2 : 1;
    const parts: string[] = [];
    for (let i = 0; i < count; i++) {
      if (random.chance(25)) parts.push(`${pattern(scope, 2, made)} = ${g.nl()}${iterable(scope, 2)}`);
      else {
        const name = g.fresh('v');
        made.push(name);
        parts.push(`${name} = ${g.arg(scope, 3)}`);
      }
    }
    if (word !== 'const') scope.vars = [...scope.vars, ...made];
    return `${word} ${parts.join(random.chance(50) ? ', ' : ',\n')};`;
  }

  /** An anonymous function takes its name from where it stands. */
  function naming(scope: Scope): string {
    const name = g.fresh('w');
    const value = random.pick([
      '() => 1',
      'function () {}',
      'class {}',
      'class { static x = say(this.name); }',
      'async () => {}',
    ]);
    return random.pick([
      `const ${name} = ${g.nl()}${value};\nsay(${name});`,
      `let ${name}; ${name} ${random.pick(['=', '??='])} ${g.nl()}${value};\nsay(${name}.name);`,
      `const { ${name} = ${g.nl()}${value} } = box${g.args(scope, 1)};\nsay(${name});`,
      `const { ${name} } = { ${g.nl()}${name}: ${value} };\nsay(${name});`,
      `const [${name} = ${value}] = [];\nsay(${name});`,
      `const ${name} = (0, ${value.startsWith('class {') ? '() => 2' : value});\nsay(${name}.name);`,
    ]);
  }

  function attempt(scope: Scope): string {
    const safe = { ...nested(scope), safe: true };
    let text = `try ${block(safe, 2)}`;
    const caught = random.chance(75);
    if (caught) {
      text += random.weighted<() => string>([
        [4, () => ` catch (e) {\nerr(e);\n${list(nested(scope), 1)}\n}`],
        [1, () => ` catch ${block(nested(scope))}`],
        [
          1,
          () =>
            ` catch ({ message, name: { length: e } = say('') }) {\nlog(LINE, message);\n${list(nested(scope), 1)}\n}`,
        ],
      ])();
    }
    if (!caught || random.chance(45))
      text += ` finally ${block({ ...nested(scope), depth: random.chance(30) ? scope.depth - 1 : 0 })}`;
    return text;
  }

  function choose(scope: Scope): string {
    const cases = random
      .pick([
        ['case 0', 'default', 'case 1'],
        ['case 0', 'case 1', 'default'],
        ['case 2', 'case 0'],
      ])
      .map((each) => {
        const test = random.chance(25) && each !== 'default' ? `case ${g.num(scope, 2)}` : each;
        const inner = { ...nested(scope), breaks: true, vars: [...scope.vars] };
        return `${test}:${random.chance(20) ? ' say(1);' : ''}\n${list(inner, 1)}${random.chance(50) ? '\nbreak;' : ''}`;
      });
    return `switch (${random.chance(60) ? 'd(3)' : g.arg(scope, 2)}${g.nl()}) {\n${cases.join('\n')}\n}`;
  }

  function nestedFunction(scope: Scope): string {
    const kind = random.pick(['', '', '', 'async ', 'generator']);
    const reused = !scope.strict && random.chance(10);
    const name = reused ? random.pick(['g', 'h']) : g.fresh('n');
    const outer = { ...scope, strict: scope.strict, vars: [...scope.vars] };
    if (kind === 'generator') {
      const text = `function* ${name}${g.signature(outer, { generator: true })}`;
      const use = random.pick([
        `say([...${name}()].length);`,
        `for (const x of ${name}()) if (c()) break;`,
        `${name}().next();`,
      ]);
      return random.chance(50) ? `${use}\n${text}` : `${text}\n${use}`;
    }
    const text = `${kind}function ${name}${g.signature(outer, { async: kind !== '' })}`;
    const result = random.pick([`${name}(1)`, `${name}(\n1, 2)`, `${name}()`]);
    const use = kind === '' ? `say(${result});` : scope.async ? `await ${result};` : `later(${result});`;
    if (kind === '' && !reused) scope.functions = [...scope.functions, name];
    return random.pick([`${use}\n${text}`, `${text}\n${use}`, `${text}\nsay(typeof ${name});`, `${text} ${use}`]);
  }

  function classStatement(scope: Scope): string {
    const name = g.fresh('C');
    const derived = random.chance(50);
    const head = derived ? ` extends ${heritage(scope)}` : '';
    const text = `class ${name}${head} ${g.classBody(scope, derived)}`;
    const object = g.fresh('o');
    const uses = [
      `say(${object}.a);`,
      `say(${object}.m?.(1));`,
      `say(${name}.m?.(1));`,
      `${object}.b = 2;`,
      `say(Object.getOwnPropertyNames(${name}.prototype).join());`,
    ];
    const first = random.pick(uses);
    return `${text}\nconst ${object} = new ${name}${g.args(scope, 2, 1)};\n${first}\nsay(${object}.n);`;
  }

  function suspended(scope: Scope): string {
    const callees = g.callees.filter((each) => each.cost * scope.rounds < 200);
    if (callees.length === 0) return expression(scope);
    const { name, kind, cost } = random.pick(callees);
    g.weigh(cost * scope.rounds);
    const call = `${name}${g.args(scope, 2, random.below(2))}`;
    const head = (word: string) =>
      `for ${word}(const x of ${call}) ${body({ ...nested(scope), loops: [...scope.loops, ''], breaks: true, rounds: scope.rounds * 2 })}`;
    switch (kind) {
      case 'plain':
        return `${call};`;
      case 'generator':
        if (scope.generator && random.chance(40)) return `yield* ${call};`;
        return random.pick([head(''), `const [${g.fresh('y')}] = ${call};`, `[...${call}];`]);
      case 'async':
        return scope.async ? `await ${call};` : `later(${call});`;
      default:
        if (scope.async && scope.generator && random.chance(40)) return `yield* ${call};`;
        return scope.async ? head('await ') : `later(${call}.next());`;
    }
  }

  function labelled(scope: Scope): string {
    const label = g.fresh('b');
    return `${label}:${random.chance(20) ? '\n' : ' '}${block({ ...nested(scope), blocks: [...scope.blocks, label] })}`;
  }

  function statement(scope: Scope): string {
    if (scope.depth <= 0) return random.chance(30) ? jump(scope) : expression(scope);
    return random.weighted<() => string>([
      [14, () => expression(scope)],
      [8, () => declaration(scope)],
      [6, () => jump(scope)],
      [
        7,
        () =>
          `if (${random.chance(60) ? 'c()' : g.arg(scope, 2)}${g.nl()}) ${body(nested(scope))}${random.chance(50) ? `\nelse ${body(nested(scope))}` : ''}`,
      ],
      [12, () => loop(nested(scope), body)],
      [9, () => attempt(scope)],
      [3, () => labelled(scope)],
      [4, () => choose(scope)],
      [5, () => nestedFunction(scope)],
      [3, () => classStatement(scope)],
      [8, () => suspended(scope)],
      [1, () => block(nested(scope))],
      [1, () => ';'],
      [1, () => `try { ${mistake({ ...scope, quiet: true }, 2)}; } catch (e) { err(e); }`],
      [scope.strict ? 0 : 1, () => `if (c()) function ${g.fresh('s')}${g.signature(scope)}`],
      [2, () => naming(scope)],
    ])();
  }

  return { statement, statements: list, block };
}

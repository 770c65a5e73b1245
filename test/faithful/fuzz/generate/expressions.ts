import { assigning } from './assigning.ts';
import { callbacks } from './callbacks.ts';
import { type Generator, inArrow, type Scope } from './scope.ts';
import { wrong } from './wrong.ts';

type Make = (scope: Scope, depth: number) => string;

/** Writes expressions: calls, operators, literals, suspensions; their pieces on lines of their own or not. */
export function expressions(g: Generator): Pick<Generator, 'num' | 'arg' | 'args'> {
  const { random } = g;
  const nl = () => g.nl();
  const { assign, pattern } = assigning(g);
  const { callback, literal, immediate } = callbacks(g);
  const mistake = wrong(g);

  const quiet = (scope: Scope): Scope => ({ ...scope, quiet: true });

  const leaf: Make = (scope) => {
    if (scope.vars.length > 0 && random.chance(55)) return random.pick(scope.vars);
    if (scope.args && random.chance(8)) return random.pick(['arguments[0]', 'arguments.length', 'arguments[1]']);
    if (scope.args && random.chance(2)) return '(new.target === undefined)';
    return random.pick(['0', '1', '2', '(-1)', "'s'", 'undefined', 'null', 'true', '1.5', 'NaN']);
  };

  /** A call that tells the line that runs, if it is the first thing on its line; else one that only tells that it runs. */
  function teller(scope: Scope, depth: number, first: boolean): string {
    if (!first || scope.quiet) return `say(${arg(scope, depth - 1)})`;
    return `log(LINE, ${arg(scope, depth - 1)})`;
  }

  function arg(scope: Scope, depth: number): string {
    const line = nl();
    if (line !== '' && random.chance(50)) return line + teller(scope, depth, true);
    if (depth > 0 && random.chance(12)) {
      const bare = suspension(scope, depth);
      if (bare !== undefined) return line + bare;
    }
    if (depth > 0 && random.chance(6)) return line + assign(scope, depth - 1);
    return line + num(scope, depth);
  }

  function args(scope: Scope, depth: number, count = random.below(4)): string {
    const list: string[] = [];
    for (let i = 0; i < count; i++) {
      list.push(random.chance(10) ? `${nl()}...${spreadable(scope, depth - 1)}` : arg(scope, depth - 1));
    }
    return `(${list.join(', ')}${nl()})`;
  }

  function spreadable(scope: Scope, depth: number): string {
    switch (random.below(scope.async ? 5 : 4)) {
      case 0:
        return `[${arg(scope, depth)}, ${arg(scope, depth)}]`;
      case 1:
        return `iter('s', ${random.below(3)})`;
      case 2:
        return `(say(${num(scope, depth)}), [1])`;
      case 3:
        return `[${nl()}...[${arg(scope, depth)}]]`;
      default:
        return `(await array${args(scope, depth)})`;
    }
  }

  /** `await` or `yield`, where the function has them. */
  function suspension(scope: Scope, depth: number): string | undefined {
    const list: (readonly [number, () => string])[] = [];
    const inner = () => arg(scope, depth - 1);
    if (scope.async) {
      list.push(
        [4, () => `await p(${inner()})`],
        [1, () => `await ${num(scope, depth - 1)}`],
        [1, () => `await thenable(${inner()})`],
        [1, () => `(await array${args(scope, depth - 1, 2)})[${num(quiet(scope), depth - 2)}]`],
        [1, () => `(await p(box(${inner()})))${nl()}.add(${inner()})${nl()}?.maybe()${nl()}?.get()`],
        [1, () => `(await box(${inner()}).add(${inner()})).n`],
        [1, () => `(await p(${literal(scope, depth - 1)}))${nl()}?.a`],
      );
      if (scope.safe || random.chance(20)) list.push([1, () => `await reject(${inner()})`]);
    }
    if (scope.generator) {
      list.push([3, () => `yield ${num(scope, depth - 1)}`], [1, () => 'yield']);
      if (random.chance(30)) list.push([1, () => `yield* iter('y', ${random.below(3)})`]);
      if (scope.async) list.push([1, () => `yield* aiter('y', ${random.below(3)})`], [1, () => `yield p(${inner()})`]);
    }
    return list.length === 0 ? undefined : random.weighted(list)();
  }

  function binary(scope: Scope, depth: number): string {
    const left = num(scope, depth - 1);
    const text = arg(scope, depth - 1);
    const operator = random.pick(['-', '*', '%', '&', '|', '^', '<', '>=', '===', '!=', '<<', ',', '+ 1 -']);
    const operand = /^\s*(log|say)\(/.test(text) ? text : ` (${text})`;
    return `(${left}${nl()} ${operator}${operand})`;
  }

  function logical(scope: Scope, depth: number): string {
    const operator = random.pick(['&&', '||', '??']);
    return `(${num(scope, depth - 1)}${nl()} ${operator} (${arg(scope, depth - 1)}))`;
  }

  function conditional(scope: Scope, depth: number): string {
    const test = random.chance(50) ? 'c()' : num(scope, depth - 1);
    return `(${test}${nl()} ? ${arg(scope, depth - 1)}${nl()} : ${arg(scope, depth - 1)})`;
  }

  function chain(scope: Scope, depth: number): string {
    let text = `box(${arg(scope, depth - 1)})`;
    let optional = false;
    for (let i = random.below(4); i > 0; i--) {
      const dot = () => (optional || random.chance(10) ? `${nl()}?.` : `${nl()}.`);
      text += random.weighted<() => string>([
        [3, () => `${dot()}add(${arg(scope, depth - 1)})`],
        [1, () => `${dot()}add()`],
        [1, () => `${dot()}add${nl()}?.${args(scope, depth - 1, 1)}`],
        [
          1,
          () => {
            const step = `${dot()}maybe()`;
            optional = true;
            return step;
          },
        ],
      ])();
    }
    const dot = () => `${nl()}${optional ? '?.' : '.'}`;
    return random.weighted<() => string>([
      [3, () => `${text}${dot()}get()`],
      [1, () => `${text}${dot()}n`],
      [1, () => `${text}${dot()}apply(${callback(scope, depth - 1)})`],
      [1, () => `(${text}${optional ? '?.' : ''}['get'] === undefined)`],
      [1, () => `(delete box(${num(quiet(scope), depth - 1)})${nl()}.n)`],
    ])();
  }

  function call(scope: Scope, depth: number): string {
    const plain = g.callees.filter((each) => each.kind === 'plain' && each.cost * scope.rounds < 300);
    const all = [...plain.map((each) => each.name), ...scope.functions];
    if (all.length === 0) return `id${args(scope, depth)}`;
    const name = random.pick(all);
    g.weigh((plain.find((each) => each.name === name)?.cost ?? 10) * scope.rounds);
    return `${name}${random.chance(6) ? '?.' : ''}${args(scope, depth, random.below(3))}`;
  }

  function template(scope: Scope, depth: number): string {
    const parts = [0, 1].map(() => `\${${arg(scope, depth - 1)}}`);
    return `\`a${parts.join(random.pick(['-', '\n', ' ']))}\`.length`;
  }

  function method(scope: Scope, depth: number): string {
    if (!scope.method) return leaf(scope, depth);
    const own =
      scope.secret === undefined ? [] : [`this.#${scope.secret}`, `(this.#${scope.secret} = ${num(scope, depth - 1)})`];
    return random.pick([
      'this?.n',
      `super.m?.${args(scope, depth - 1)}`,
      `super${nl()}.toString${nl()}.call(1).length`,
      ...own,
    ]);
  }

  function evaluated(scope: Scope): string {
    const name = scope.vars.length > 0 ? random.pick(scope.vars) : '1';
    return random.pick([
      `eval('${name}')`,
      `eval('say(${name})')`,
      `eval('${name} = 3')`.replace("'1 = 3'", "'3'"),
      "(0, eval)('typeof v1')",
      "eval('(function () { return say(2); })()')",
      scope.strict ? "eval('var w = 1; w')" : "eval('var e1 = 4; e1')",
    ]);
  }

  function num(scope: Scope, depth: number): string {
    if (depth <= 0) return leaf(scope, depth);
    const d = depth - 1;
    return random.weighted<() => string>([
      [6, () => leaf(scope, d)],
      [6, () => `say(${arg(scope, d)})`],
      [6, () => `id${args(scope, depth)}`],
      [5, () => call(scope, depth)],
      [5, () => binary(scope, depth)],
      [3, () => logical(scope, depth)],
      [4, () => conditional(scope, depth)],
      [6, () => chain(scope, depth)],
      [2, () => `(${suspension(scope, depth) ?? leaf(scope, d)})`],
      [2, () => `maybe(${arg(scope, d)})${nl()}?.add(${arg(scope, d)})${nl()}${random.pick(['?', ''])}.get()`],
      [2, () => template(scope, depth)],
      [2, () => `tag\`x\${${num(quiet(scope), d)}}${random.chance(20) ? '\n' : ''}y\${${num(quiet(scope), d)}}\``],
      [3, () => `(${assign(scope, d)})`],
      [2, () => `[${arg(scope, d)}, ${arg(scope, d)}${nl()}]${nl()}[${num(quiet(scope), d - 1)}]`],
      [2, () => `[${arg(scope, d)}, ${arg(scope, d)}]${nl()}.map(${callback(scope, d)})${nl()}.length`],
      [2, () => `[1, 2]${nl()}.reduce((a, b) => ${num(inArrow(scope, ['a', 'b']), d)}, ${arg(scope, d)})`],
      [3, () => `(${literal(scope, d)})${nl()}.${random.pick(['a', 'b', 'c', 'm()'])}`],
      [3, () => immediate(scope, d)],
      [2, () => method(scope, d)],
      [1, () => `(typeof ${num(quiet(scope), d)})`],
      [1, () => `(${random.pick(['!', '-', '~', 'void '])}${num(quiet(scope), d)})`],
      [1, () => `(${num(scope, d)} in (${literal(scope, d)}))`],
      [1, () => evaluated(scope)],
      [1, () => `new (class N ${g.classBody(scope, false)})${args(scope, d)}.n`],
      [1, () => `(${arg(scope, d)}, ${num(scope, d)})`],
      [1, () => `((${pattern(scope, d)}) => ${leaf(scope, d)})([1, 2])`],
      [scope.concise ? 0 : scope.safe ? 3 : random.below(5) >> 2, () => mistake(quiet(scope), d)],
    ])();
  }

  return { num, arg, args };
}

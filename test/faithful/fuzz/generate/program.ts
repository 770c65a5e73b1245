import { createRandom } from '../random.ts';
import { classes } from './classes.ts';
import { expressions } from './expressions.ts';
import { functions } from './functions.ts';
import type { Callee, Generator, Kind, Scope } from './scope.ts';
import { statements } from './statements.ts';

const CALLEES: Callee['kind'][] = ['plain', 'generator', 'async', 'async generator'];

/**
 * Writes a valid program that ends. It tells what it does by the helpers of `world.ts`; `LINE` stands for the number of
 * its line, and `log(LINE …` is the first thing on its line everywhere.
 */
export function generate(seed: number, kind: Kind): string {
  const random = createRandom(seed);
  const spread = random.pick([0, 10, 25, 45]);
  let names = 0;
  let left = 0;
  let cost = 0;
  const g = {
    random,
    kind,
    callees: [],
    fresh: (prefix) => `${prefix}${++names}`,
    spend: () => left-- > 0,
    weigh: (each) => {
      cost += each;
    },
    nl: () => (random.chance(spread) ? '\n' : ''),
  } as Partial<Generator> as Generator;
  Object.assign(g, expressions(g), functions(g), statements(g), classes(g));

  const top: Scope = {
    async: kind === 'module',
    generator: false,
    args: false,
    method: false,
    secret: undefined,
    strict: kind === 'strict' || kind === 'module',
    returns: kind === 'cjs' || kind === 'strict',
    loops: [],
    blocks: [],
    breaks: false,
    vars: [],
    functions: [],
    safe: false,
    depth: 4,
    rounds: 1,
    quiet: false,
    concise: false,
  };
  const lines: string[] = [];
  if (kind === 'strict') lines.push("'use strict';");
  lines.push('class Base { n = 0; constructor(x) { this.n = x; } m() { return say(1); } }');
  const count = random.pick([1, 1, 2, 2, 3]);
  for (let i = 0; i < count; i++) {
    const callee: Callee = { name: `f${i}`, kind: random.pick(CALLEES), cost: 0 };
    left = 2 + random.below(random.pick([3, 6]));
    cost = 1;
    const generator = callee.kind.endsWith('generator');
    const async = callee.kind.startsWith('async');
    const text = g.signature({ ...top, depth: 6 }, { async, generator });
    const exported = kind === 'module' && random.chance(30) ? 'export ' : '';
    lines.push(`${exported}${async ? 'async ' : ''}function${generator ? '*' : ''} ${callee.name}${text}`);
    callee.cost = cost;
    g.callees.push(callee);
  }
  left = 2;
  const list = g.callees.map(({ name, kind }) => `['${kind}', ${name}]`).join(', ');
  lines.push(`main([${list}]);`);
  if (random.chance(40))
    lines.push(`try {\n${g.statements({ ...top, safe: true, returns: false, depth: 2 }, 2)}\n} catch (e) { err(e); }`);
  if (kind === 'script' && random.chance(60))
    lines.push(g.statements({ ...top, depth: 2, async: false, returns: false }, 1));
  return `${lines.join('\n')}\n`;
}

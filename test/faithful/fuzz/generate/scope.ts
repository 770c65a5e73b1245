import type { Random } from '../random.ts';

/** How the text of a program is taken. */
export type Kind = 'cjs' | 'strict' | 'script' | 'module';

/** What is known of a place in the program. */
export interface Scope {
  async: boolean;
  generator: boolean;
  /** `arguments` may be used. */
  args: boolean;
  /** `super.m` may be used, and `this` has `n` and `m`. */
  method: boolean;
  /** The private name of the class around. */
  secret: string | undefined;
  strict: boolean;
  /** `return` may stand here. */
  returns: boolean;
  /** Labels of the loops around, '' for one without, and of the blocks around. */
  loops: string[];
  blocks: string[];
  /** In a `switch` or loop: `break` may stand here. */
  breaks: boolean;
  /** Names of variables that hold something primitive and can be assigned. */
  vars: string[];
  /** Functions of the enclosing ones that can be called without arguments. */
  functions: string[];
  /** In a `try`: errors do not end everything. */
  safe: boolean;
  /** How many more statements may be nested. */
  depth: number;
  /** About how often this place runs for each call of its function. */
  rounds: number;
  /** The pieces of an expression are not followed here: `say`, not `log`. */
  quiet: boolean;
  /** In the expression that is an arrow function's body: the engine is wrong about the line of a missing name there. */
  concise: boolean;
}

/** A function at the top of the program. */
export interface Callee {
  name: string;
  kind: 'plain' | 'generator' | 'async' | 'async generator';
  /** About how many statements a call runs. */
  cost: number;
}

/** What the parts of the generator share. */
export interface Generator {
  random: Random;
  kind: Kind;
  callees: Callee[];
  /** A name that was not used before. */
  fresh(prefix: string): string;
  /** Takes one from what may still be written; false when nothing is left. */
  spend(): boolean;
  /** Notes how much a call of the function at hand runs. */
  weigh(cost: number): void;
  /** A new line, mostly not. */
  nl(): string;
  /** An expression whose value is primitive and no function; stands in every place where an operand may. */
  num(scope: Scope, depth: number): string;
  /** The same in the place of an argument: may be on a line of its own, and need not be in parentheses. */
  arg(scope: Scope, depth: number): string;
  /** Arguments in parentheses, over several lines or not. */
  args(scope: Scope, depth: number, count?: number): string;
  statement(scope: Scope): string;
  /** `{ … }` */
  block(scope: Scope, count?: number): string;
  /** Statements without braces. */
  statements(scope: Scope, count: number): string;
  /** Parameters and body: `(a, b = 1) { … }`. */
  signature(scope: Scope, of?: Partial<Scope>): string;
  classBody(scope: Scope, derived: boolean): string;
}

/** What holds at the beginning of a function in this place. */
export function inFunction(scope: Scope, more: Partial<Scope> = {}): Scope {
  return {
    ...scope,
    async: false,
    generator: false,
    args: true,
    method: false,
    returns: true,
    loops: [],
    blocks: [],
    breaks: false,
    safe: false,
    depth: Math.min(scope.depth - 1, 4),
    quiet: false,
    concise: false,
    ...more,
  };
}

/** What holds in an arrow function in this place: `this` and `arguments` are those around. */
export function inArrow(scope: Scope, params: string[] = [], async = false): Scope {
  const { args, method } = scope;
  return { ...inFunction(scope, { args, method, async, concise: true }), vars: [...scope.vars, ...params] };
}

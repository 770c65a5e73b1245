import type { types as t } from '@babel/core';
import type { Arrival, Scope } from './arrivals.ts';
import type { OriginalFunction } from './outline.ts';

/** Which original function a function of compiled code is. */
export interface Home {
  fn: OriginalFunction;
  /** A piece that the compiler made of the function: what calls it is no call of the function. */
  part: boolean;
  /** The function around it, whose calls are the calls: this one is called for each step of a state machine. */
  calledIn?: Scope;
}

/**
 * Finds for each original function the compiled one that holds its statements. Compilers put wrappers around it
 * (`__awaiter`), which are left alone, and cut pieces out of it (`_loop_1`), which are parts.
 */
export function findHomes(scopes: readonly Scope[]): Map<Scope, Home> {
  const homes = new Map<Scope, Home>();
  const byFunction = new Map<OriginalFunction, Scope[]>();
  for (const scope of scopes) {
    const fn = scope.head ?? scope.arrivals.findLast(isReal)?.unit.fn;
    if (fn === undefined) continue;
    const known = byFunction.get(fn);
    if (known === undefined) byFunction.set(fn, [scope]);
    else known.push(scope);
  }
  for (const [fn, all] of byFunction) {
    const bodies = all.filter((scope) => scope.arrivals.some((arrival) => isReal(arrival) && arrival.unit.fn === fn));
    if (bodies.length === 0) {
      homes.set(all[0], { fn, part: false });
      continue;
    }
    const heads = bodies.filter((scope) => scope.head === fn);
    const candidates = heads.length > 0 ? heads : bodies;
    for (const scope of bodies) {
      const part =
        !candidates.includes(scope) ||
        candidates.some((other) => isAround(other, scope)) ||
        (fn.kind === 'module' && isInBundled(scope, fn));
      const caller = scope.parent?.parent === undefined ? undefined : scope.parent;
      const calledIn = !part && isStateMachine(scope.node) ? caller : undefined;
      homes.set(scope, calledIn === undefined ? { fn, part } : { fn, part, calledIn });
    }
  }
  return homes;
}

/** Not just a value that was put in. */
export function isReal(arrival: Arrival): boolean {
  return !arrival.trivial;
}

/** A module whose statements stand beside those of others, in the code around. */
function isInBundled(scope: Scope, fn: OriginalFunction): boolean {
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) {
    if (outer.arrivals.some(({ statement, unit }) => statement && unit.fn === fn)) return true;
  }
  return false;
}

function isAround(outer: Scope, inner: Scope): boolean {
  for (let scope = inner.parent; scope !== undefined; scope = scope.parent) if (scope === outer) return true;
  return false;
}

/** `function (state) { switch (state.label) … }`, in a loop or not: what is left of a generator in old JavaScript. */
export function isStateMachine(node: t.Node): boolean {
  if (node.type !== 'FunctionExpression' || node.params.length !== 1 || node.params[0].type !== 'Identifier') {
    return false;
  }
  const [{ name }] = node.params;
  return node.body.body.some((statement) => {
    let at: t.Statement | null | undefined = statement;
    if (at.type === 'ForStatement' || at.type === 'WhileStatement') at = at.body;
    if (at.type === 'BlockStatement') at = at.body[0];
    return at?.type === 'SwitchStatement' && mentions(at.discriminant, name);
  });
}

function mentions(node: t.Expression, name: string): boolean {
  if (node.type === 'MemberExpression') return node.object.type === 'Identifier' && node.object.name === name;
  return node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && mentions(node.left, name);
}

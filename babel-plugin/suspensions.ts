import type { types as t } from '@babel/core';
import type { Body } from './body.ts';
import type { Emitter } from './emit.ts';
import { canCost, isPattern } from './layout.ts';

type Suspending = t.AwaitExpression | t.YieldExpression;

/** Where suspensions end. */
export interface Suspensions {
  /** What stands for an `await` or `yield`, whose parts are done. */
  around(node: Suspending): t.Expression;
  /** What stands for any other expression, after its parts are done. */
  finish(node: t.Node): t.Node;
  /** What has to follow the statement at hand. */
  after(body: Body): t.Statement[];
}

/**
 * Suspends before an `await` or `yield` and resumes after it: `resume(await suspend(x))`. The engine puts the text of
 * some expressions in its messages ("(intermediate value).f is not a function"); there the resumption goes to the next
 * place where it does not show: in front of the call's arguments, behind the declaration, into the loop.
 */
export function createSuspensions(
  types: typeof t,
  keys: Record<string, readonly string[]>,
  emit: Emitter,
  parents: readonly t.Node[],
): Suspensions {
  const nothing = () => types.unaryExpression('void', types.numericLiteral(0));
  const roots = new Set<t.Node>();
  let pending = false;

  /** Resumes out of sight of messages; false where there is no such place. */
  function elsewhere(node: Suspending): boolean {
    let at = parents.length - 1;
    let child: t.Node = node;
    while (at >= 0 && passesOn(parents[at], child)) child = parents[at--];
    const parent = parents[at];
    switch (parent?.type) {
      case 'CallExpression':
      case 'NewExpression':
        if (parent.callee !== child) return false;
        resumeInArguments(parent);
        return true;
      case 'TaggedTemplateExpression': {
        const [first] = parent.quasi.expressions;
        if (parent.tag !== child || first === undefined) return false;
        parent.quasi.expressions[0] = types.sequenceExpression([emit.resume(nothing()), first as t.Expression]);
        return true;
      }
      case 'OptionalMemberExpression':
      case 'OptionalCallExpression':
        return resumeAfterChain(at, child);
      case 'SpreadElement': {
        const list = parents[at - 1];
        if (list?.type !== 'ArrayExpression') return false;
        const place = list.elements.indexOf(parent) + 1;
        list.elements.splice(place, 0, emit.resumeSpread());
        return true;
      }
      case 'ForOfStatement':
        pending = parent.right === child && !parent.await;
        return pending;
      default:
        pending = isLastPattern(at, child);
        return pending;
    }
  }

  /** Part of the text in a message that the engine makes for what stands around it. */
  function passesOn(parent: t.Node, child: t.Node): boolean {
    switch (parent.type) {
      case 'MemberExpression':
        return parent.object === child && !(parent.computed && canCost(keys, parent.property));
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        return true;
      default:
        return false;
    }
  }

  function resumeInArguments(call: t.CallExpression | t.NewExpression | t.OptionalCallExpression): void {
    const [first] = call.arguments;
    const resumeBefore = (value: t.Expression) => types.sequenceExpression([emit.resume(nothing()), value]);
    if (first === undefined) call.arguments.push(emit.resumeSpread());
    // A second spread would change what the engine says of a callee that is no function.
    else if (first.type === 'SpreadElement') first.argument = resumeBefore(first.argument);
    else call.arguments[0] = resumeBefore(first as t.Expression);
  }

  /** A chain that ends early resumes as a whole; unless its receiver is needed outside. */
  function resumeAfterChain(start: number, head: t.Node): boolean {
    let at = start;
    let child = head;
    let call: t.OptionalCallExpression | undefined;
    for (; at >= 0; at--) {
      const parent = parents[at];
      if (parent.type === 'OptionalCallExpression' && parent.callee === child) call ??= parent;
      else if (parent.type !== 'OptionalMemberExpression' || parent.object !== child) break;
      else if (call === undefined && parent.computed && canCost(keys, parent.property)) return false;
      child = parent;
    }
    const parent = parents[at];
    if (parent === undefined || child === head) return false;
    if (parent.type === 'UnaryExpression' || passesOn(parent, child)) return false;
    if ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee === child) return false;
    if (parent.type === 'TaggedTemplateExpression') return false;
    if (call !== undefined) resumeInArguments(call);
    roots.add(child);
    return true;
  }

  /** `const { a } = await x;`, `[a] = await x;`: the last thing that its statement does. */
  function isLastPattern(at: number, child: t.Node): boolean {
    const parent = parents[at];
    const statement = parents[at - 1];
    if (parent?.type === 'VariableDeclarator' && statement?.type === 'VariableDeclaration') {
      const header = parents[at - 2];
      const loop = header?.type === 'ForStatement' && header.init === statement;
      return !loop && parent.init === child && statement.declarations.at(-1) === parent && isCheapPattern(parent.id);
    }
    if (parent?.type !== 'AssignmentExpression' || statement?.type !== 'ExpressionStatement') return false;
    return parent.right === child && isCheapPattern(parent.left);
  }

  function isCheapPattern(node: t.Node): boolean {
    return isPattern(node) && !canCost(keys, node);
  }

  return {
    around(node) {
      node.argument = emit.suspend(node.argument ?? nothing());
      return elsewhere(node) ? node : emit.resume(node);
    },
    finish: (node) => (roots.delete(node) ? emit.resume(node as t.Expression) : node),
    after(body) {
      if (!pending || !body.suspendable) return [];
      pending = false;
      return [types.expressionStatement(emit.resume(nothing()))];
    },
  };
}

import type { types as t } from '@babel/core';
import type { Body } from './body.ts';
import type { Emitter } from './emit.ts';
import { canCost, eachOwnNode, isPattern } from './layout.ts';
import { isNamedByPlace } from './pieces.ts';

type Suspending = t.AwaitExpression | t.YieldExpression;

/** Where suspensions end. */
export interface Suspensions {
  /** What stands for an `await` or `yield`, whose parts are done. */
  around(node: Suspending): t.Expression;
  /** What stands for any other expression, after its parts are done. */
  finish(node: t.Node): t.Node;
  /** What a loop has to run in and behind its body, where its header leaves the activation suspended. */
  after(body: Body): t.Statement | undefined;
}

/**
 * Suspends before an `await` or `yield` and resumes after it: `resume(await suspend(x))`. The engine puts the text of
 * some expressions in its messages ("(intermediate value).f is not a function"). It has no text for an optional chain
 * either, so there it is `$recorder?.resume(…)`; and where that does not help, the resumption goes to the next place where
 * it does not show: behind the chain, the declaration, into the loop.
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

  function resumed(node: Suspending, value: t.Expression): t.Expression {
    let at = parents.length - 1;
    let child: t.Node = node;
    let costs = false;
    while (at >= 0 && passesOn(parents[at])) {
      costs ||= takesKey(parents[at], child);
      child = parents[at--];
    }
    const parent = parents[at];
    switch (parent?.type) {
      case 'CallExpression':
      case 'NewExpression':
        return parent.callee === child ? emit.resumeUnseen(value) : emit.resume(value);
      case 'TaggedTemplateExpression':
        return parent.tag === child ? emit.resumeUnseen(value) : emit.resume(value);
      case 'OptionalMemberExpression':
      case 'OptionalCallExpression':
        return !costs && resumeAfterChain(at, child) ? value : emit.resume(value);
      case 'SpreadElement': {
        const list = parents[at - 1];
        if (list?.type !== 'ArrayExpression') return emit.resumeUnseen(value);
        // Around the value it would change the line of the error.
        list.elements.splice(list.elements.indexOf(parent) + 1, 0, emit.resumeSpread());
        return value;
      }
      case 'ForOfStatement':
        if (parent.right !== child || costs) return emit.resume(value);
        pending = true;
        return value;
      case 'AssignmentExpression':
        return parent.right === child && isPattern(parent.left) ? emit.resumeUnseen(value) : emit.resume(value);
      case 'VariableDeclarator':
        if (parent.init !== child || !isPattern(parent.id)) return emit.resume(value);
        if (parent.id.type === 'ObjectPattern' || costs) return emit.resumeUnseen(value);
        resumeBehind(parent, parents[at - 1]);
        return value;
      default:
        return emit.resume(value);
    }
  }

  /** Part of the text in a message that the engine makes for what stands around it. */
  function passesOn(parent: t.Node): boolean {
    switch (parent.type) {
      case 'MemberExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        return true;
      default:
        return false;
    }
  }

  /** `(await x)[f()]`: what follows in the expression takes time. */
  function takesKey(parent: t.Node, child: t.Node): boolean {
    return (
      parent.type === 'MemberExpression' && parent.object === child && parent.computed && canCost(keys, parent.property)
    );
  }

  /** `const [a] = await x, {} = resume({})`; what runs in the pattern is no time of waiting. */
  function resumeBehind(declarator: t.VariableDeclarator, holder: t.Node): void {
    const list = (holder.type === 'ForStatement' ? holder.init : holder) as t.VariableDeclaration;
    eachOwnNode(keys, declarator.id, (node) => {
      if (node.type === 'AssignmentPattern' && canCost(keys, node.right) && !isNamedByPlace(node.right)) {
        node.right = types.sequenceExpression([emit.resume(nothing()), node.right]);
      }
      return undefined;
    });
    const behind = types.variableDeclarator(types.objectPattern([]), emit.resume(types.objectExpression([])));
    list.declarations.splice(list.declarations.indexOf(declarator) + 1, 0, behind);
  }

  function resumeInArguments(call: t.OptionalCallExpression): void {
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
    if (parent.type === 'UnaryExpression' || passesOn(parent)) return false;
    if ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee === child) return false;
    if (parent.type === 'TaggedTemplateExpression') return false;
    if (call !== undefined) resumeInArguments(call);
    roots.add(child);
    return true;
  }

  return {
    around(node) {
      // The iterable shows in messages as well.
      if (node.type === 'YieldExpression' && node.delegate && !canCost(keys, node.argument!)) {
        return resumed(node, types.sequenceExpression([emit.suspend(nothing()), node]));
      }
      node.argument = emit.suspend(node.argument ?? nothing());
      return resumed(node, node);
    },
    finish: (node) => (roots.delete(node) ? emit.resume(node as t.Expression) : node),
    after(body) {
      if (!pending || !body.suspendable) return undefined;
      pending = false;
      return types.expressionStatement(emit.resume(nothing()));
    },
  };
}

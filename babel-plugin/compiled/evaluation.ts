import type { types as t } from '@babel/core';
import { canCost } from '../layout.ts';

/** Babel's table of the fields that hold nodes, in the order of evaluation. */
export type Keys = Record<string, readonly string[]>;

/** A field of a class with its value. */
export function isField(node: t.Node): node is t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty {
  return node.type === 'ClassProperty' || node.type === 'ClassPrivateProperty' || node.type === 'ClassAccessorProperty';
}

/** The part of a node that begins where the node does. */
export function firstPart(node: t.Node): t.Node | null | undefined {
  switch (node.type) {
    case 'ExpressionStatement':
      return node.expression;
    // Not quite its beginning, but the only part that every compiler maps.
    case 'ClassDeclaration':
      return node.id;
    case 'CallExpression':
    case 'OptionalCallExpression':
      return node.callee;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return node.object;
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return node.left;
    case 'ConditionalExpression':
      return node.test;
    case 'SequenceExpression':
      return node.expressions[0];
    default:
      return undefined;
  }
}

/** Does more than to read a value. */
export function acts(keys: Keys, node: t.Node): boolean {
  if (canCost(keys, node)) return true;
  return node.type === 'AssignmentExpression' || node.type === 'UpdateExpression' || node.type === 'SequenceExpression';
}

/** The nodes in a node, each with the field that holds it. */
export function childrenOf(keys: Keys, node: t.Node): [string, t.Node][] {
  const fields = node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>;
  return (keys[node.type] ?? []).flatMap((key) => {
    const child = fields[key];
    return (Array.isArray(child) ? child : [child]).flatMap((each): [string, t.Node][] => (each ? [[key, each]] : []));
  });
}

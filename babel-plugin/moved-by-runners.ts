import type { types as t } from '@babel/core';

/** https://jestjs.io/docs/jest-object#mock-modules, https://vitest.dev/api/vi.html#vi-mock */
const RUNNERS = new Set(['jest', 'vi', 'vitest']);
const MOVED = new Set(['mock', 'unmock', 'deepUnmock', 'enableAutomock', 'disableAutomock', 'hoisted']);

/**
 * Calls that test runners move to the top of the file: `jest.mock('x', () => …)`, `vi.hoisted(() => …)`, also in a
 * chain. There is no recorder yet up there, and Jest refuses functions there that use variables of the file.
 */
export function isMovedCall(node: t.Node | null | undefined): boolean {
  if (node?.type === 'AwaitExpression') return isMovedCall(node.argument);
  if (node?.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property, computed } = node.callee;
  if (computed || property.type !== 'Identifier' || !MOVED.has(property.name)) return false;
  return object.type === 'Identifier' ? RUNNERS.has(object.name) : isMovedCall(object);
}

/** Whether a statement is one that is moved. */
export function isMovedStatement(node: t.Node): boolean {
  if (node.type === 'ExpressionStatement') return isMovedCall(node.expression);
  return node.type === 'VariableDeclaration' && node.declarations.some(({ init }) => isMovedCall(init));
}

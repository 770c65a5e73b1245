import type { types as t } from '@babel/core';
import { isFunction } from './layout.ts';

/**
 * A script has a value, that of the last statement that has one (`node -p`, `vm.runInThisContext`). The statements that
 * were put in at its top must have none, and of those that compute something only a declaration is so.
 */
export function keepValue(types: typeof t, program: t.Program, name: string): void {
  const keys = types.VISITOR_KEYS;

  const quiet = (node: t.Node): t.Node => {
    if (isFunction(node) || node.type === 'ClassBody') return node;
    // What was in the program has a location.
    if (node.type === 'ExpressionStatement' && node.loc == null) {
      const nothing = types.unaryExpression('void', node.expression);
      return types.variableDeclaration('var', [types.variableDeclarator(types.identifier(name), nothing)]);
    }
    const fields = node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>;
    for (const key of keys[node.type] ?? []) {
      const child = fields[key];
      if (child == null) continue;
      fields[key] = Array.isArray(child) ? child.map((each) => each && quiet(each)) : quiet(child);
    }
    return node;
  };

  quiet(program);
}

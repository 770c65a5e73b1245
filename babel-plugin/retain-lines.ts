import type { types as t } from '@babel/core';
import { canSuspend } from './layout.ts';

/**
 * With `retainLines` Babel prints the dot of `a\n.b` on the line of `a`, and the engine takes the dot for the place of
 * a failed read. A parenthesis that is closed on the property's line brings the dot there: `(a\n).b`.
 */
export function keepDots(types: typeof t, program: t.Program): void {
  const keys = types.VISITOR_KEYS;
  const visit = (node: t.Node): void => {
    if (node.type === 'Decorator') return;
    if (node.type === 'MemberExpression' && !node.computed) node.object = closedAtProperty(node);
    for (const key of keys[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      for (const each of Array.isArray(child) ? child : [child]) if (each != null) visit(each);
    }
  };

  function closedAtProperty({ object, property }: t.MemberExpression): t.Expression {
    const { loc } = object;
    if (loc == null || property.loc == null || loc.end.line >= property.loc.start.line) return object;
    // Plugins that compile generators away do not know parentheses.
    if (object.type === 'Super' || object.type === 'ParenthesizedExpression' || canSuspend(keys, object)) return object;
    const closed = types.parenthesizedExpression(object);
    closed.loc = { ...loc, end: property.loc.start };
    return closed;
  }

  visit(program);
}

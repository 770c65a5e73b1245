import type { types as t } from '@babel/core';
import { isFunction } from './layout.ts';

const OTHERS = new Set(['StaticBlock', 'ClassProperty', 'ClassPrivateProperty', 'ClassAccessorProperty']);

/** Of each line the function that begins last of those that hold it; the program, where there is none. */
export function innermostAt(
  keys: Record<string, readonly string[]>,
  program: t.Program,
  lines: readonly number[],
): Set<t.Node> {
  return new Set(lines.map(innermost));

  function innermost(line: number): t.Node {
    let found: t.Node = program;
    const visit = (node: t.Node) => {
      const { loc } = node;
      if (loc != null && (line < loc.start.line || line > loc.end.line)) return;
      if (isFunction(node) || OTHERS.has(node.type)) found = node;
      for (const key of keys[node.type] ?? []) {
        const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
        for (const each of Array.isArray(child) ? child : [child]) if (each != null) visit(each);
      }
    };
    visit(program);
    return found;
  }
}

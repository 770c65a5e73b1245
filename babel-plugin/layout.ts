import type { types as t } from '@babel/core';

/** Where things stand in the source text. Lines 1-based. */
export interface Layout {
  /** True where a node, or a token at this place, is the first thing on its line. */
  beginsLine(line: number, column: number): boolean;
  lineText(line: number): string;
}

export function createLayout(source: string): Layout {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  return {
    beginsLine: (line, column) => (lines[line - 1] ?? '').slice(0, column).trim() === '',
    lineText: (line) => lines[line - 1] ?? '',
  };
}

export function startLine(node: t.Node): number {
  return node.loc?.start.line ?? 0;
}

export function spansLines(node: t.Node): boolean {
  return node.loc != null && node.loc.start.line !== node.loc.end.line;
}

/** Code that runs as part of another activation, later or never. */
export function isFunction(node: t.Node): boolean {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      return true;
    default:
      return false;
  }
}

/** `{ a }`, `[a]` on the left of an assignment. */
export function isPattern(node: t.Node): boolean {
  return node.type === 'ObjectPattern' || node.type === 'ArrayPattern';
}

/** Calls `visit` for each node of the activation that `node` is part of; the inside of a function is not. */
export function eachOwnNode(
  keys: Record<string, readonly string[]>,
  node: t.Node,
  visit: (node: t.Node) => boolean | undefined,
): boolean {
  if (visit(node) === true) return true;
  for (const key of keys[node.type] ?? []) {
    // A method's key and decorators run where its class or object is made.
    if (isFunction(node) ? key !== 'key' && key !== 'decorators' : isLaterClassCode(node, key)) continue;
    const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
    if (child == null) continue;
    for (const each of Array.isArray(child) ? child : [child]) {
      if (each != null && eachOwnNode(keys, each, visit)) return true;
    }
  }
  return false;
}

/** Field values and static blocks are activations of their own. */
export function isLaterClassCode(node: t.Node, key: string): boolean {
  switch (node.type) {
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
      return key === 'value';
    case 'StaticBlock':
      return true;
    default:
      return false;
  }
}

const COSTLY = new Set([
  'CallExpression',
  'OptionalCallExpression',
  'NewExpression',
  'ImportExpression',
  'AwaitExpression',
  'YieldExpression',
  'TaggedTemplateExpression',
  'JSXElement',
  'JSXFragment',
]);

/** Holds something of its own activation that can take time worth a look: calls, suspensions, templates, JSX. */
export function canCost(keys: Record<string, readonly string[]>, node: t.Node): boolean {
  return eachOwnNode(keys, node, (each) => {
    // What other instrumenters have put in has no location.
    if (each.loc == null) return undefined;
    return COSTLY.has(each.type) || (each.type === 'TemplateLiteral' && each.expressions.length > 0);
  });
}

/** An async function without a suspension of its own runs from start to end like any other. */
export function canSuspend(keys: Record<string, readonly string[]>, node: t.Node): boolean {
  return eachOwnNode(keys, node, (each) => {
    if (each.type === 'ForOfStatement') return each.await;
    return each.type === 'AwaitExpression' || each.type === 'YieldExpression';
  });
}

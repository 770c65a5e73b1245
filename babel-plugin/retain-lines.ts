import type { types as t } from '@babel/core';
import { isPattern } from './layout.ts';

/** What may stand between the end of an expression and the token that goes on with it. */
const BETWEEN = /(?:\s|\)|\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*)*/y;

/**
 * With `retainLines` Babel prints what begins a node on its line, but a token between two nodes (the dot of `a\n.b`, an
 * operator, a parenthesis) on the line of the first one; and such tokens are what the engine takes for the place of a
 * failed read, of a call or of an operation. An empty comment behind the first node brings the token to its line.
 *
 * To be called before anything is inserted; what it returns, after that.
 */
export function keepTokens(types: typeof t, program: t.Program, source: string): () => void {
  const keys = types.VISITOR_KEYS;
  const lineAt = createLines(source);
  const parenthesized: t.CallExpression[] = [];
  const patterns = new Map<t.Node, t.CallExpression | t.OptionalCallExpression | t.NewExpression>();

  const visit = (node: t.Node): void => {
    if (node.type === 'Decorator') return;
    const first = firstPart(node);
    if (first != null) pin(first);
    if ('computed' in node && node.computed === true && 'key' in node) beginWithKey(node.key as t.Node);
    if (node.type === 'CallExpression' && endsOnOtherLine(node.callee)) parenthesized.push(node);
    if ('arguments' in node) for (const each of node.arguments) if (assignsToPattern(each)) patterns.set(each, node);
    for (const key of keys[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      for (const each of Array.isArray(child) ? child : [child]) if (each != null) visit(each);
    }
  };

  /** The line of the token behind a node, and of the parenthesis that is closed there. */
  function behind(node: t.Node): number {
    BETWEEN.lastIndex = node.end ?? 0;
    BETWEEN.test(source);
    return lineAt(BETWEEN.lastIndex);
  }

  function pin(node: t.Node): void {
    if (node.loc == null || node.end == null) return;
    const line = behind(node);
    if (line <= lastPrintedLine(node)) return;
    const at = { line, column: 0, index: 0 };
    const comment = { type: 'CommentBlock', value: '', loc: { start: at, end: at } } as t.CommentBlock;
    node.trailingComments = [...(node.trailingComments ?? []), comment];
  }

  /** Babel goes to the line on which a class member's key ends before it prints any of the member. */
  function beginWithKey(key: t.Node): void {
    if (key.loc != null) key.loc = { ...key.loc, end: key.loc.start };
  }

  /** `(f\n)()`: for the engine it is the parenthesis where such a call happens. */
  function endsOnOtherLine(callee: t.Node): boolean {
    return callee.extra?.parenthesized === true && callee.loc != null && behind(callee) > callee.loc.end.line;
  }

  visit(program);
  return () => {
    for (const call of parenthesized) call.callee = types.parenthesizedExpression(call.callee as t.Expression);
    for (const [argument, call] of patterns) {
      if (argument.type === 'SpreadElement') argument.argument = types.parenthesizedExpression(argument.argument);
      else {
        const at = call.arguments.indexOf(argument as t.Expression);
        if (at >= 0) call.arguments[at] = types.parenthesizedExpression(argument as t.Expression);
      }
    }
  };
}

/** V8 refuses `f([0], [] = x)`, where Babel leaves out the parentheses around either of them: `[0]` is no pattern. */
function assignsToPattern(argument: t.Node): boolean {
  const value = argument.type === 'SpreadElement' ? argument.argument : argument;
  return value.type === 'AssignmentExpression' && isPattern(value.left);
}

/** The bracket that closes `a[b]` is printed on the line of `b`, and that of a list on the line of its last element. */
function lastPrintedLine(node: t.Node): number {
  if (node.type === 'ArrayExpression') {
    const last = node.elements.at(-1);
    return last == null ? (node.loc?.start.line ?? 0) : lastPrintedLine(last);
  }
  const computed = (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && node.computed;
  return (computed ? node.property : node).loc?.end.line ?? 0;
}

/** What stands before a token that the engine may take for the place of an error. */
function firstPart(node: t.Node): t.Node | undefined {
  switch (node.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return node.object;
    case 'CallExpression':
    case 'OptionalCallExpression':
      return node.callee;
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return node.left;
    default:
      return undefined;
  }
}

/** Lines of offsets in a text, 1-based. */
function createLines(source: string): (offset: number) => number {
  const ends = Array.from(source.matchAll(/\r\n|[\n\r\u2028\u2029]/g), (match) => match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

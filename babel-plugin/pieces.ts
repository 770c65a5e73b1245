import type { types as t } from '@babel/core';
import type { Emitter } from './emit.ts';
import { eachOwnNode, isFunction, type Layout, startLine } from './layout.ts';
import type { FunctionEntry } from './table.ts';

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

/** The line is not known: a branch may or may not have moved. */
const UNKNOWN = -1;

type Call = t.CallExpression | t.OptionalCallExpression | t.NewExpression;

/**
 * Follows an expression over several lines: pieces that begin on a line of their own and can cost time move to that
 * line before they run, and a call whose arguments moved away moves back before it happens.
 *
 * A move is put only where the program cannot notice: in front of an argument, an element, an operand, never around a
 * callee or a receiver (`this`, and the text of "x is not a function"). What cannot be followed so stays where it was.
 */
export function createPieces(types: typeof t, keys: Record<string, readonly string[]>, emit: Emitter, layout: Layout) {
  /** Follows the expression; `home` is the line of its statement. True when it may end on another line. */
  return function follow(root: t.Expression, home: number, fn: FunctionEntry): { node: t.Expression; moved: boolean } {
    let current = home;

    const segmentOf = (line: number) => (line === home ? fn.segment(line) : fn.piece(line));

    function costly(node: t.Node): boolean {
      return eachOwnNode(keys, node, (each) =>
        COSTLY.has(each.type) || (each.type === 'TemplateLiteral' && each.expressions.length > 0) ? true : undefined,
      );
    }

    /** Visits a node in a place where `(move, node)` means the same as `node`. */
    function operand<T extends t.Expression>(node: T, owner: number): t.Expression {
      const loc = node.loc;
      const own = loc != null && layout.beginsLine(loc.start.line, loc.start.column) ? loc.start.line : owner;
      return movedTo(own, node, own);
    }

    /** `at`: the line that the node's own operations belong to. */
    function movedTo(at: number, node: t.Expression, owner: number): t.Expression {
      if (isNamedByPlace(node) || !costly(node)) return node;
      const away = current !== at;
      if (away) current = at;
      const inner = visit(node, owner);
      return away ? emit.moveBefore(segmentOf(at), false, inner) : inner;
    }

    function visit(node: t.Expression, owner: number): t.Expression {
      switch (node.type) {
        case 'CallExpression':
        case 'OptionalCallExpression':
        case 'NewExpression':
          call(node, owner);
          break;
        case 'MemberExpression':
        case 'OptionalMemberExpression':
          if (node.object.type !== 'Super') node.object = visit(node.object, owner);
          break;
        case 'AssignmentExpression':
          node.right = operand(node.right, owner);
          break;
        case 'SequenceExpression':
          node.expressions = node.expressions.map((each) => operand(each, owner));
          break;
        case 'BinaryExpression':
          if (node.left.type !== 'PrivateName') node.left = visit(node.left, owner);
          node.right = operand(node.right, owner);
          break;
        case 'LogicalExpression':
          node.left = visit(node.left, owner);
          branch(() => {
            node.right = operand(node.right, owner);
          });
          break;
        case 'ConditionalExpression':
          node.test = visit(node.test, owner);
          branch(
            () => {
              node.consequent = operand(node.consequent, owner);
            },
            () => {
              node.alternate = operand(node.alternate, owner);
            },
          );
          break;
        case 'ArrayExpression':
          node.elements = node.elements.map((each) => (each === null ? null : element(each, owner)));
          break;
        case 'ObjectExpression':
          for (const property of node.properties) {
            if (property.type === 'SpreadElement') element(property, owner);
            else if (property.type === 'ObjectProperty') {
              const { line, column } = property.loc?.start ?? { line: 0, column: 0 };
              const at = layout.beginsLine(line, column) ? line : owner;
              property.value = movedTo(at, property.value as t.Expression, at);
            }
          }
          break;
        case 'AwaitExpression':
          node.argument = operand(node.argument, owner);
          break;
        case 'YieldExpression':
          if (node.argument != null) node.argument = operand(node.argument, owner);
          break;
        case 'UnaryExpression':
          if (node.operator !== 'delete' && node.operator !== 'typeof') node.argument = visit(node.argument, owner);
          break;
        case 'TemplateLiteral':
          node.expressions = node.expressions.map((each) => operand(each as t.Expression, owner));
          break;
        case 'TSAsExpression':
        case 'TSSatisfiesExpression':
        case 'TSNonNullExpression':
        case 'TSTypeAssertion':
        case 'ParenthesizedExpression':
          node.expression = visit(node.expression, owner);
          break;
        case 'JSXElement':
        case 'JSXFragment':
          jsx(node, owner);
          break;
        default:
          break;
      }
      return node;
    }

    /** Branches of which one at most runs: where they end on different lines, the line is not known. */
    function branch(...parts: (() => void)[]): void {
      const before = current;
      const ends = parts.map((part) => {
        current = before;
        part();
        return current;
      });
      if (parts.length === 1) ends.push(before);
      current = ends.every((end) => end === ends[0]) ? ends[0] : UNKNOWN;
    }

    function element<T extends t.Node>(node: T, owner: number): T {
      if (node.type === 'SpreadElement') {
        const spread = node as unknown as t.SpreadElement;
        const { line, column } = spread.loc?.start ?? { line: 0, column: 0 };
        const at = layout.beginsLine(line, column) ? line : owner;
        spread.argument = movedTo(at, spread.argument, at);
        return node;
      }
      return operand(node as unknown as t.Expression, owner) as unknown as T;
    }

    function call(node: Call, owner: number): void {
      const callee = node.callee as t.Expression;
      let at = owner;
      if (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') {
        visit(callee, owner);
        at = lineOfProperty(callee) ?? owner;
      } else if (callee.type === 'CallExpression' || callee.type === 'NewExpression') {
        visit(callee, owner);
      }
      const before = current;
      const optional = node.type === 'OptionalCallExpression';
      const args = node.arguments as (t.Expression | t.SpreadElement)[];
      args.forEach((arg, i) => {
        args[i] = element(arg, at);
      });
      if (current !== at) moveTo(node, args, at);
      // A call that did not happen (`a?.b()`) has not moved either.
      if (optional && before !== current) current = UNKNOWN;
    }

    /** Moves to the call's line just before the call happens. */
    function moveTo(node: Call, args: (t.Expression | t.SpreadElement)[], at: number): void {
      const callee = node.callee as t.Node;
      if (callee.type === 'Super' || callee.type === 'Import' || isEval(callee)) return;
      const segment = segmentOf(at);
      const last = args.at(-1);
      if (last === undefined) {
        if (node.type === 'NewExpression' && at === UNKNOWN) return;
        args.push(emit.moveSpread(segment));
      } else if (last.type === 'SpreadElement') {
        last.argument = emit.moveAfter(segment, last.argument);
      } else if (isFunction(last) || !costly(last)) {
        args[args.length - 1] = emit.moveBefore(segment, false, last);
      } else {
        args[args.length - 1] = emit.moveAfter(segment, last);
      }
      current = at;
    }

    /** The line of `.name` when it is the first thing on its line. */
    function lineOfProperty(node: t.MemberExpression | t.OptionalMemberExpression): number | undefined {
      const loc = node.property.loc;
      if (loc == null) return undefined;
      const before = layout.lineText(loc.start.line).slice(0, loc.start.column).trim();
      const lead = ['.', '?.', '[', '?.['].includes(before);
      return lead && loc.start.line !== startLine(node.object) ? loc.start.line : undefined;
    }

    function jsx(node: t.JSXElement | t.JSXFragment, owner: number): void {
      if (node.type === 'JSXElement') {
        for (const attribute of node.openingElement.attributes) {
          const { line, column } = attribute.loc?.start ?? { line: 0, column: 0 };
          const at = layout.beginsLine(line, column) ? line : owner;
          if (attribute.type === 'JSXSpreadAttribute') attribute.argument = movedTo(at, attribute.argument, at);
          else if (attribute.value?.type === 'JSXExpressionContainer') container(attribute.value, at);
        }
      }
      node.children = node.children.map((child) => {
        const { line, column } = child.loc?.start ?? { line: 0, column: 0 };
        const at = layout.beginsLine(line, column) ? line : owner;
        if (child.type === 'JSXExpressionContainer') container(child, at);
        else if (child.type === 'JSXElement' || child.type === 'JSXFragment') {
          const inner = movedTo(at, child, at);
          return inner === child ? child : types.jsxExpressionContainer(inner);
        }
        return child;
      });
    }

    function container(node: t.JSXExpressionContainer, at: number): void {
      if (node.expression.type !== 'JSXEmptyExpression') node.expression = movedTo(at, node.expression, at);
    }

    const node = operand(root, home);
    return { node, moved: current !== home };
  };
}

/** An anonymous function or class takes its name from where it stands; a sequence would take that away. */
function isNamedByPlace(node: t.Node): boolean {
  return isFunction(node) || (node.type === 'ClassExpression' && node.id == null);
}

function isEval(callee: t.Node): boolean {
  return callee.type === 'Identifier' && callee.name === 'eval';
}

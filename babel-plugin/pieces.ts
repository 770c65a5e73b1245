import type { types as t } from '@babel/core';
import { type Arrivals, asWritten } from './counting.ts';
import type { Emitter } from './emit.ts';
import { canCost, isFunction, isPattern, type Layout, startLine } from './layout.ts';
import type { FunctionEntry } from './table.ts';

/** The line is not known: a branch may or may not have moved. */
const UNKNOWN = -1;

/**
 * The engine puts the expression's text in a message: as what is called ("a.b is not a function"), or as what is iterated
 * or taken apart, where the text depends on the kind of call as well ("f is not a function or its return value …").
 */
export type Shown = 'called' | 'iterated' | undefined;

type Call = t.CallExpression | t.OptionalCallExpression | t.NewExpression;

/**
 * Follows an expression over several lines: pieces that begin on a line of their own and can cost time move to that
 * line before they run, and a call whose arguments moved away moves back before it happens.
 *
 * A move is put only where the program cannot notice: in front of an argument, an element, an operand, never around a
 * callee or a receiver (`this`, and the text of "x is not a function"). What cannot be followed so stays where it was.
 */
export function createPieces(
  types: typeof t,
  keys: Record<string, readonly string[]>,
  emit: Emitter,
  layout: Layout,
  arrivals: Arrivals = asWritten,
) {
  /** Follows the expression; `home` is the line of its statement. True when it may end on another line. */
  return function follow(root: t.Expression, home: number, fn: FunctionEntry, context?: Shown) {
    let current = home;

    const segmentOf = (line: number) => (line === home ? fn.segment(line) : fn.piece(line));

    const costly = (node: t.Node) => canCost(keys, node) || arrivals.holds(node);

    /** The line of its own on which a node begins, else that of its owner. */
    function lineOf(node: t.Node, owner: number): number {
      const start = node.loc?.start;
      return start !== undefined && layout.beginsLine(start.line, start.column) ? start.line : owner;
    }

    /** Visits a node in a place where `(move, node)` means the same as `node`. */
    function operand(node: t.Expression, owner: number, shown?: Shown): t.Expression {
      const arrived = arrive(node, shown);
      if (arrived !== undefined) return arrived;
      const own = lineOf(node, owner);
      if (shown === undefined) return movedTo(own, node, own);
      // Its text shows: no move in front of it, only in front of its calls.
      return isNamedByPlace(node) || !costly(node) ? node : visit(node, own, shown);
    }

    /** Compiled code: what was a statement in the original is an expression here. */
    function arrive(node: t.Expression, shown?: Shown): t.Expression | undefined {
      const arrival = arrivals.at(node);
      if (arrival === undefined) return undefined;
      const { line, calls, hits } = arrival;
      const away = current !== line && (hits.length > 0 || costly(node));
      if (away) current = line;
      const inner = visit(node, line, shown);
      if (calls.length + hits.length === 0 && !away) return inner;
      return emit.arriveBefore(arrival, away ? segmentOf(line) : undefined, inner);
    }

    /** `at`: the line that the node's own operations belong to. */
    function movedTo(at: number, node: t.Expression, owner: number): t.Expression {
      const arrived = arrive(node);
      if (arrived !== undefined) return arrived;
      if (isNamedByPlace(node) || !costly(node)) return node;
      const away = current !== at;
      if (away) current = at;
      const inner = visit(node, owner);
      return away ? emit.moveBefore(segmentOf(at), false, inner) : inner;
    }

    function visit(node: t.Expression, owner: number, shown?: Shown): t.Expression {
      const part: Shown = shown && 'called';
      switch (node.type) {
        case 'CallExpression':
        case 'OptionalCallExpression':
        case 'NewExpression':
          call(node, owner, shown);
          break;
        case 'MemberExpression':
        case 'OptionalMemberExpression':
          if (node.object.type !== 'Super') node.object = visit(node.object, owner, part);
          break;
        case 'AssignmentExpression':
          node.right = operand(node.right, owner, isPattern(node.left) ? 'iterated' : part);
          break;
        case 'SequenceExpression':
          node.expressions = node.expressions.map((each) => operand(each, owner, part));
          break;
        case 'BinaryExpression':
          if (node.left.type !== 'PrivateName') node.left = visit(node.left, owner, part);
          node.right = operand(node.right, owner, part);
          break;
        case 'LogicalExpression':
          node.left = visit(node.left, owner, part);
          branch(() => {
            node.right = operand(node.right, owner, part);
          });
          break;
        case 'ConditionalExpression':
          node.test = visit(node.test, owner);
          branch(
            () => {
              node.consequent = operand(node.consequent, owner, part);
            },
            () => {
              node.alternate = operand(node.alternate, owner, part);
            },
          );
          break;
        case 'ArrayExpression':
          node.elements = node.elements.map((each) => (each === null ? null : element(each, owner, part)));
          break;
        case 'ObjectExpression':
          for (const property of node.properties) {
            if (property.type === 'SpreadElement') element(property, owner);
            else if (property.type === 'ObjectProperty') {
              property.value = operand(property.value as t.Expression, lineOf(property, owner), part);
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
          node.expressions = node.expressions.map((each) => operand(each as t.Expression, owner, part));
          break;
        case 'TSAsExpression':
        case 'TSSatisfiesExpression':
        case 'TSNonNullExpression':
        case 'TSTypeAssertion':
        case 'ParenthesizedExpression':
          node.expression = visit(node.expression, owner, shown);
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

    function element<T extends t.Node>(node: T, owner: number, shown?: Shown): T {
      if (node.type !== 'SpreadElement') return operand(node as unknown as t.Expression, owner, shown) as unknown as T;
      const spread = node as unknown as t.SpreadElement;
      spread.argument = operand(spread.argument, lineOf(spread, owner), 'iterated');
      return node;
    }

    function call(node: Call, owner: number, shown: Shown): void {
      const callee = node.callee as t.Expression;
      let at = owner;
      if (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') {
        visit(callee, owner, 'called');
        at = lineOfProperty(callee) ?? owner;
      } else if (callee.type === 'CallExpression' || callee.type === 'NewExpression') {
        visit(callee, owner, 'called');
      }
      const before = current;
      const optional = node.type === 'OptionalCallExpression';
      const args = node.arguments as (t.Expression | t.SpreadElement)[];
      args.forEach((arg, i) => {
        args[i] = element(arg, at);
      });
      if (current !== at && moveTo(node, args, at, shown)) current = at;
      // A call that did not happen (`a?.b()`) has not moved either.
      if (optional && before !== current) current = UNKNOWN;
    }

    /** Moves to the call's line just before the call happens, if there is a place for it. */
    function moveTo(node: Call, args: (t.Expression | t.SpreadElement)[], at: number, shown: Shown): boolean {
      const callee = node.callee as t.Node;
      if (callee.type === 'Super' || callee.type === 'Import' || isEval(callee)) return false;
      const segment = segmentOf(at);
      let place = args.length - 1;
      if (place < 0) {
        if (shown === 'iterated') return false;
        args.push(emit.moveSpread(segment));
        return true;
      }
      // What is spread shows in messages; when it costs nothing the move may come before it.
      if (args[place].type === 'SpreadElement' && !costly(args[place])) place--;
      const last = args[place];
      if (last === undefined || last.type === 'SpreadElement') return false;
      args[place] =
        isFunction(last) || !costly(last) ? emit.moveBefore(segment, false, last) : emit.moveAfter(segment, last);
      return true;
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
          const at = lineOf(attribute, owner);
          if (attribute.type === 'JSXSpreadAttribute') attribute.argument = movedTo(at, attribute.argument, at);
          else if (attribute.value?.type === 'JSXExpressionContainer') container(attribute.value, at);
        }
      }
      node.children = node.children.map((child) => {
        const at = lineOf(child, owner);
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

    const node = operand(root, home, context);
    return { node, moved: current !== home };
  };
}

/** An anonymous function or class takes its name from where it stands; a sequence would take that away. */
export function isNamedByPlace(node: t.Node): boolean {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return isNamedByPlace(node.expression);
    default:
  }
  return isFunction(node) || (node.type === 'ClassExpression' && node.id == null);
}

function isEval(callee: t.Node): boolean {
  return callee.type === 'Identifier' && callee.name === 'eval';
}

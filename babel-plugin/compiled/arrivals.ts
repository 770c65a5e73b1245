import type { types as t } from '@babel/core';
import { isFunction } from '../layout.ts';
import { isLoop } from '../loops.ts';
import { isNamedByPlace } from '../pieces.ts';
import { isSilent } from '../statement-kinds.ts';
import { acts, childrenOf, firstPart, isField, type Keys } from './evaluation.ts';
import { isStateMachine } from './homes.ts';
import type { Place } from './origin.ts';
import type { Originals } from './originals.ts';
import { isPartOf, type OriginalFunction, type Unit } from './outline.ts';

/** A place in compiled code where control arrives at a unit of the original. */
export interface Arrival {
  /** The statement, or the expression in front of which a probe can stand. */
  slot: t.Node;
  statement: boolean;
  unit: Unit;
  /** The slot is evaluated as often as the original loop's test. */
  repeats: boolean;
  /** Only reads something, as a constant that was put in. */
  trivial: boolean;
}

/** A function of the compiled code, or its top level. */
export interface Scope {
  node: t.Node;
  parent: Scope | undefined;
  /** The original that begins where this one does. */
  head: OriginalFunction | undefined;
  arrivals: Arrival[];
  /** Statements and what they are evaluated for, with the unit that control is in then. */
  units: Map<t.Node, Unit | undefined>;
}

/** Walks compiled code in the order of evaluation and finds where it arrives at which unit of the originals. */
export function findArrivals(
  types: typeof t,
  program: t.Program,
  placesOf: (node: t.Node) => Place[],
  originals: Originals,
): Scope[] {
  const keys: Keys = types.VISITOR_KEYS;
  const scopes: Scope[] = [];
  let scope: Scope = open(program, undefined);

  function open(node: t.Node, head: OriginalFunction | undefined): Scope {
    const parent = node === program ? undefined : scope;
    const opened: Scope = { node, parent, head, arrivals: [], units: new Map() };
    scopes.push(opened);
    return opened;
  }

  function within(node: t.Node, head: OriginalFunction | undefined, run: () => void): void {
    const before = scope;
    scope = open(node, head);
    run();
    scope = before;
  }

  function unitsAt(node: t.Node): Unit[] {
    const units = placesOf(node).flatMap((place) => originals.at(place, true)?.unit ?? []);
    // What stands around a function is not arrived at in it, though a compiler may map its additions there.
    const { head } = scope;
    return [...new Set(units)].filter((unit) => head === undefined || !isAround(unit, head));
  }

  /** The original function in whose head this node stands: before its body. */
  function headAt(...nodes: (t.Node | null | undefined)[]): OriginalFunction | undefined {
    for (const node of nodes) {
      if (node == null) continue;
      for (const place of placesOf(node)) {
        const fn = originals.at(place)?.fn;
        if (fn !== undefined && fn.kind !== 'module' && place.offset < Math.max(fn.body, fn.start + 1)) return fn;
      }
    }
    return undefined;
  }

  function note(slot: t.Node, statement: boolean, units: Unit[], node: t.Node): void {
    const loop = types.isStatement(node) && isLoop(node);
    const places = placesOf(node);
    for (const unit of units) {
      const { test } = unit;
      const inTest = test !== undefined && places.some((at) => test.start <= at.offset && at.offset < test.end);
      scope.arrivals.push({
        slot,
        statement,
        unit,
        repeats: unit.loop && (loop || inTest),
        trivial: !statement && !isFunction(node) && !acts(keys, node),
      });
    }
  }

  function list(statements: t.Statement[], current: Unit[]): Unit[] {
    let last = current;
    for (const each of statements) last = statement(each, last);
    return last;
  }

  function statement(node: t.Statement, before: Unit[]): Unit[] {
    if (node.type === 'BlockStatement') {
      list(node.body, before);
      return before;
    }
    if (isFunction(node) || node.type === 'ClassDeclaration' || isSilent(node)) {
      const units = isSilent(node) ? [] : unitsAt(node.type === 'ClassDeclaration' ? frontOf(node) : node);
      note(node, true, units, node);
      scope.units.set(node, units.at(-1) ?? before.at(-1));
      inner(node);
      return before;
    }
    const test = node.type === 'IfStatement' ? testOfLoop(node.test) : undefined;
    const known = scope.arrivals.length;
    const units = unitsAt(test ?? frontOf(node));
    const current = units.length > 0 ? units : before;
    note(node, true, units, test ?? node);
    const loop = before.at(-1);
    if (node.type === 'IfStatement' && units.length === 0 && loop?.loop && isStateMachine(scope.node)) {
      // Compilers do not map the test of a `for-of` that they wrote into a state machine; it follows its start.
      scope.arrivals.push({ slot: node, statement: true, unit: loop, repeats: true, trivial: false });
    }
    scope.units.set(node, current.at(-1));
    if (node.type === 'WithStatement') inner(node.body);
    else if (node.type === 'SwitchStatement') return cases(node, current);
    else for (const [key, child] of childrenOf(keys, node)) part(child, key, node, node, current);
    // Its beginning may be the compiler's, as in `done = true, iterator = values(list)`.
    const inside =
      node.type === 'ExpressionStatement' && units.length === 0 ? scope.arrivals.slice(known).at(-1) : undefined;
    return inside === undefined ? current : [inside.unit];
  }

  function cases(node: t.SwitchStatement, current: Unit[]): Unit[] {
    root(node.discriminant, current);
    let last = current;
    for (const each of node.cases) {
      if (each.test != null) root(each.test, current);
      last = list(each.consequent, last);
    }
    return current;
  }

  /** What a node begins with, where the parenthesis in front of it is not in the map. */
  function frontOf(node: t.Node): t.Node {
    let front: t.Node | null | undefined = node;
    while (front != null && placesOf(front).length === 0) front = firstPart(front);
    return front ?? node;
  }

  /** `if (!(i < n)) return …`: in a state machine that is what a loop's header has become. */
  function testOfLoop(test: t.Expression): t.Expression | undefined {
    let node: t.Node = test;
    while (node.type === 'UnaryExpression' || node.type === 'ParenthesizedExpression') {
      node = node.type === 'UnaryExpression' ? node.argument : node.expression;
    }
    const unit = node === test ? undefined : unitsAt(node).at(-1);
    const [place] = placesOf(node);
    const range = unit?.test;
    return range !== undefined && range.start <= place.offset && place.offset < range.end
      ? (node as t.Expression)
      : undefined;
  }

  /** What belongs to a statement: further statements, expressions, and what lies between. */
  function part(node: t.Node, key: string, parent: t.Node, slot: t.Statement, current: Unit[]): void {
    if (types.isStatement(node) && !isPartOf(node, parent)) {
      statement(node, current);
    } else if (types.isClass(node) || isFunction(node) || types.isPattern(node) || key === 'id' || key === 'param') {
      inner(node);
    } else if (types.isExpression(node)) {
      if (parent.type === 'DoWhileStatement') {
        const units = unitsAt(node);
        note(node, true, units, node);
        scope.units.set(node, units.at(-1) ?? current.at(-1));
        current = units.length > 0 ? units : current;
      }
      root(node, current);
    } else {
      const units = node.type === 'VariableDeclarator' ? unitsAt(node) : [];
      const fresh = units.filter((unit) => !current.includes(unit));
      const init = node.type === 'VariableDeclarator' ? node.init : undefined;
      if (fresh.length > 0 && init != null) {
        const target = isNamedByPlace(init) ? slot : init;
        note(target, target === slot, fresh, init);
        if (target === init) scope.units.set(init, fresh.at(-1));
        current = [...units];
      }
      for (const [name, child] of childrenOf(keys, node)) part(child, name, node, slot, current);
    }
  }

  /** An expression in a place where a probe can stand in front of it, unless it takes its name from there. */
  function root(node: t.Expression, current: Unit[]): void {
    if (isNamedByPlace(node)) inner(node);
    else expression(node, current, node);
  }

  function operand(node: t.Node | null | undefined, current: Unit[], names = false): void {
    if (node == null) return;
    if (node.type === 'SpreadElement') operand(node.argument, current);
    else if (isNamedByPlace(node) || !types.isExpression(node)) {
      if (!names && isFunction(node)) arrive(node, current, node);
      inner(node);
    } else expression(node, current, node);
  }

  /** `slot`: what a probe can stand in front of, and what begins with the evaluation of this node. */
  function arrive(node: t.Node, before: Unit[], slot: t.Node): Unit[] {
    const fresh = unitsAt(node).filter((unit) => !before.includes(unit) && !isHoisted(node, unit));
    if (fresh.length > 0) {
      note(slot, false, fresh, node);
      if (!scope.units.has(slot)) scope.units.set(slot, fresh.at(-1));
    }
    return fresh;
  }

  /** `if (a) x = 1; else x = 2;` has become `x = a ? 1 : 2`, which begins where only one of the branches does. */
  function isHoisted(node: t.Node, unit: Unit): boolean {
    if (node.type !== 'AssignmentExpression') return false;
    return unitsAt(frontOf(node.right)).some((other) => other.start < unit.start && unit.end <= other.end);
  }

  function expression(node: t.Node, before: Unit[], slot: t.Node): void {
    const fresh = arrive(node, before, slot);
    const current = fresh.length > 0 ? (node === slot ? fresh : [...before, ...fresh]) : before;
    switch (node.type) {
      case 'CallExpression':
      case 'OptionalCallExpression':
      case 'NewExpression':
        if (types.isMemberExpression(node.callee) || types.isOptionalMemberExpression(node.callee)) {
          expression(node.callee, current, slot);
        } else if (node.callee.type === 'CallExpression' || node.callee.type === 'NewExpression') {
          expression(node.callee, current, slot);
        } else {
          if (isFunction(node.callee)) arrive(node.callee, current, slot);
          inner(node.callee);
        }
        for (const each of node.arguments) operand(each, current);
        return;
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        expression(node.object, current, slot);
        inner(node.property);
        return;
      case 'AssignmentExpression':
        inner(node.left);
        operand(node.right, current, true);
        return;
      case 'SequenceExpression':
        for (const each of node.expressions) operand(each, current);
        return;
      case 'BinaryExpression':
      case 'LogicalExpression':
        expression(node.left, current, slot);
        operand(node.right, current);
        return;
      case 'ConditionalExpression':
        expression(node.test, current, slot);
        operand(node.consequent, current);
        operand(node.alternate, current);
        return;
      case 'ArrayExpression':
        for (const each of node.elements) operand(each, current);
        return;
      case 'ObjectExpression':
        for (const each of node.properties) {
          if (each.type === 'SpreadElement') operand(each, current);
          else if (each.type === 'ObjectProperty') {
            inner(each.key);
            operand(each.value, current, true);
          } else {
            inner(each);
          }
        }
        return;
      case 'AwaitExpression':
      case 'YieldExpression':
        operand(node.argument, current);
        return;
      case 'UpdateExpression':
        expression(node.argument, current, slot);
        return;
      case 'UnaryExpression':
        if (node.operator === 'delete' || node.operator === 'typeof') inner(node.argument);
        else expression(node.argument, current, slot);
        return;
      case 'TemplateLiteral':
        for (const each of node.expressions) operand(each, current);
        return;
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        expression(node.expression, current, slot);
        return;
      default:
        inner(node);
    }
  }

  /** Functions, fields and static blocks that a node is or holds. */
  function inner(node: t.Node): void {
    if (isFunction(node)) {
      functionLike(node as t.Function);
    } else if (node.type === 'StaticBlock') {
      within(node, headAt(node), () => list(node.body, []));
    } else if (isField(node) && node.value != null && !isFunction(node.value)) {
      inner(node.key);
      const value = node.value;
      const units = unitsAt(node).filter((unit) => unit.fn.kind === 'field');
      if (units.length === 0) {
        inner(value);
        return;
      }
      within(node, undefined, () => {
        note(node, true, units, node);
        scope.units.set(node, units.at(-1));
        root(value, units);
      });
    } else {
      for (const [, child] of childrenOf(keys, node)) inner(child);
    }
  }

  function functionLike(node: t.Function): void {
    const { id, key } = node as { id?: t.Node | null; key?: t.Node };
    const head = headAt(node, id, key, ...node.params);
    if (key !== undefined) inner(key);
    within(node, head, () => {
      for (const each of node.params) inner(each);
      if (node.body?.type === 'BlockStatement') list(node.body.body, []);
      else if (node.body != null) expressionBody(node.body);
    });
  }

  function expressionBody(body: t.Expression): void {
    const units = unitsAt(body);
    note(body, true, units, body);
    scope.units.set(body, units.at(-1));
    root(body, units);
  }

  list(program.body, []);
  return scopes;
}

function isAround(unit: Unit, fn: OriginalFunction): boolean {
  return unit.fn.source === fn.source && unit.start <= fn.start && fn.end <= unit.end;
}

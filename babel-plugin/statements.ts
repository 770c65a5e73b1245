import type { types as t } from '@babel/core';
import type { Body, Loop } from './body.ts';
import type { Arrivals } from './counting.ts';
import type { Emitter } from './emit.ts';
import { eachOwnNode, isFunction, isPattern, spansLines, startLine } from './layout.ts';
import { createLoops, isLoop } from './loops.ts';
import { isMovedStatement } from './moved-by-runners.ts';
import type { Shown } from './pieces.ts';
import { isSilent, isSimple } from './statement-kinds.ts';
import type { Suspensions } from './suspensions.ts';
import type { FunctionEntry } from './table.ts';

/** A line of a statement that is being instrumented. */
export interface Claim {
  /** This is the first statement on the line. */
  first: boolean;
  /** Arrives at the line. */
  move: () => t.Statement;
  /** Counts an arrival at the line, where control is already. */
  hit: () => t.Statement;
  /** Arrives at the line and evaluates an expression. */
  before: (expression: t.Expression) => t.Expression;
}

interface Parts {
  types: typeof t;
  keys: Record<string, readonly string[]>;
  emit: Emitter;
  /** The nodes around the one that is being visited, innermost last; shared with `inside`. */
  parents: t.Node[];
  /** Instruments what is inside of an expression: nested functions, suspensions. */
  inside: (node: t.Node, body: Body | undefined) => t.Node;
  /** Follows an expression over its lines. */
  follow: (
    node: t.Expression,
    home: number,
    fn: FunctionEntry,
    shown?: Shown,
  ) => { node: t.Expression; moved: boolean };
  suspensions: Suspensions;
  arrivals: Arrivals;
}

export type Statements = ReturnType<typeof createStatements>;

/** Instruments statements: a move in front of each, and whatever their kind needs. */
export function createStatements({ types, keys, emit, parents, inside, follow, suspensions, arrivals }: Parts) {
  const loop = createLoops({ types, keys, emit, parents, inside, suspensions, claim, single, expression, declaration });

  /** The first statement that begins on a line owns its hits; the others only bring control back to the line. */
  function claim(body: Body, line: number, node: t.Node): Claim {
    const segment = arrivals.segment(node) ?? body.fn.segment(line);
    const first = arrivals.first(node, segment);
    segment.counted = true;
    return {
      first,
      hit: () => emit.hitStatement(segment),
      move: () => emit.moveStatement(segment, first),
      before: (expression) => emit.moveBefore(segment, first, expression),
    };
  }

  /** `line`: where control is before the first statement, 0 where that is not known. */
  function list(statements: t.Statement[], body: Body, line = 0): t.Statement[] {
    const result: t.Statement[] = [];
    for (const statement of statements) {
      const here = startLine(statement);
      // A simple statement leaves control on its line; the next one there needs no move.
      result.push(...one(statement, body, line === here));
      // In compiled code a statement may hold others, and ends on the line of one of them.
      if (arrivals.compiled) line = 0;
      else if (!isSilent(statement)) line = isSimple(statement) && !spansLines(statement) ? here : 0;
    }
    return result;
  }

  /** `there`: control is on the statement's line already. */
  function one(statement: t.Statement, body: Body, there: boolean): t.Statement[] {
    const passed = arrivals.before(statement);
    const done = counted(statement, body, there);
    return passed === undefined ? done : [emit.countStatement(passed), ...done];
  }

  function counted(statement: t.Statement, body: Body, there: boolean): t.Statement[] {
    if (statement.loc == null || ('declare' in statement && statement.declare === true)) {
      return [inside(statement, body) as t.Statement];
    }
    if (statement.type === 'LabeledStatement') return labeled(statement, body, there);
    if (isLoop(statement)) return loop(statement, body, [], there);
    if (isSilent(statement)) return [within(statement, body)];
    const line = startLine(statement);
    const claimed = claim(body, line, statement);
    if (spansLines(statement) && isSimple(statement) && !holdsBlocks(statement)) {
      body.fn.addSpan(line, statement.loc.end.line);
    }
    const done = [within(statement, body)];
    if (!there) return [claimed.move(), ...done];
    return claimed.first ? [claimed.hit(), ...done] : done;
  }

  /** A statement where only one may stand. */
  function single(statement: t.Statement, body: Body, there: boolean): t.Statement {
    if (statement.type === 'BlockStatement') return within(statement, body);
    // `if (a) function f() {}` is its own, sloppy, thing.
    if (statement.type === 'FunctionDeclaration') return inside(statement, body) as t.Statement;
    const done = one(statement, body, there);
    return done.length === 1 ? done[0] : types.blockStatement(done);
  }

  function expression(node: t.Expression, home: number, body: Body, shown?: Shown) {
    const long = arrivals.compiled || spansLines(node) || startLine(node) !== home;
    const followed = long ? follow(node, home, body.fn, shown) : { node, moved: false };
    return { node: inside(followed.node, body) as t.Expression, moved: followed.moved };
  }

  /** Its lines belong to functions and classes as much as to the statement. */
  function holdsBlocks(statement: t.Statement): boolean {
    return eachOwnNode(keys, statement, (node) => (isFunction(node) || node.type === 'ClassBody') && spansLines(node));
  }

  function within(statement: t.Statement, body: Body): t.Statement {
    if (isMovedStatement(statement)) return inside(statement, body) as t.Statement;
    parents.push(statement);
    const done = withParent(statement, body);
    parents.pop();
    return done;
  }

  function withParent(statement: t.Statement, body: Body): t.Statement {
    const line = startLine(statement);
    const value = (node: t.Expression) => expression(node, line, body).node;
    switch (statement.type) {
      case 'BlockStatement':
        statement.body = list(statement.body, body);
        return statement;
      case 'ExpressionStatement':
        statement.expression = value(statement.expression);
        return statement;
      case 'ReturnStatement':
        if (statement.argument != null) statement.argument = value(statement.argument);
        if (body.asyncGenerator && statement.argument != null) statement.argument = emit.suspend(statement.argument);
        if (body.module)
          statement.argument = emit.leave(statement.argument ?? types.unaryExpression('void', types.numericLiteral(0)));
        return statement;
      case 'ThrowStatement':
        statement.argument = value(statement.argument);
        return statement;
      case 'VariableDeclaration':
        declaration(statement, line, body);
        return statement;
      case 'ExportNamedDeclaration':
        if (statement.declaration != null) statement.declaration = within(statement.declaration, body) as t.Declaration;
        return statement;
      case 'ExportDefaultDeclaration':
        if (types.isExpression(statement.declaration)) {
          statement.declaration = expression(statement.declaration, line, body).node;
          return statement;
        }
        return inside(statement, body) as t.Statement;
      case 'IfStatement': {
        const test = expression(statement.test, line, body);
        statement.test = test.node;
        const there = (part: t.Statement) => !test.moved && startLine(part) === line;
        statement.consequent = single(statement.consequent, body, there(statement.consequent));
        if (statement.alternate != null) {
          statement.alternate = single(statement.alternate, body, there(statement.alternate));
        }
        return statement;
      }
      case 'SwitchStatement':
        statement.discriminant = value(statement.discriminant);
        for (const each of statement.cases) {
          if (each.test != null) each.test = expression(each.test, line, body).node;
          each.consequent = list(each.consequent, body);
        }
        return statement;
      case 'WithStatement':
        // What is inside may look names up in the object: it stays as it is, on this line.
        statement.object = value(statement.object);
        return statement;
      case 'TryStatement':
        statement.block = within(statement.block, body) as t.BlockStatement;
        if (statement.handler != null) {
          if (statement.handler.param != null) inside(statement.handler.param, body);
          handle(statement.handler.body, body);
        }
        if (statement.finalizer != null) handle(statement.finalizer, body);
        return statement;
      case 'ContinueStatement': {
        const round = target(statement, body)?.round;
        if (round === undefined) return statement;
        const leave = types.breakStatement(types.identifier(round()));
        return types.inheritsComments(Object.assign(leave, { loc: statement.loc }), statement);
      }
      case 'TSModuleDeclaration':
        namespace(statement, body);
        return statement;
      default: {
        // Visited like any node: it is its own parent no more.
        parents.pop();
        const done = inside(statement, body) as t.Statement;
        parents.push(statement);
        return done;
      }
    }
  }

  /** A TypeScript namespace becomes a function that runs at once; its statements are counted with those around it. */
  function namespace(node: t.TSModuleDeclaration, body: Body): void {
    if (node.body.type === 'TSModuleDeclaration') namespace(node.body, body);
    else if (node.body.type === 'TSModuleBlock') node.body.body = list(node.body.body, { ...body, loops: [] });
  }

  function handle(block: t.BlockStatement, body: Body): void {
    within(block, body);
    block.body.unshift(emit.caughtStatement(body.suspendable));
  }

  function declaration(node: t.VariableDeclaration, line: number, body: Body): void {
    for (const declarator of node.declarations) {
      if (declarator.loc == null) continue;
      const long = arrivals.compiled || spansLines(declarator) || startLine(declarator) !== line;
      if (declarator.init != null && long) {
        const shown = isPattern(declarator.id) ? 'iterated' : undefined;
        declarator.init = follow(declarator.init, line, body.fn, shown).node;
      }
      inside(declarator, body);
    }
  }

  function target(statement: t.ContinueStatement, body: Body): Loop | undefined {
    const label = statement.label?.name;
    if (label === undefined) return body.loops.at(-1);
    return body.loops.find((each) => each.labels.includes(label));
  }

  function labeled(statement: t.LabeledStatement, body: Body, there: boolean): t.Statement[] {
    const labels = [statement.label.name];
    const before: t.Statement[] = [];
    let inner = statement;
    while (inner.body.type === 'LabeledStatement') {
      if (startLine(inner) !== startLine(inner.body)) before.push(claim(body, startLine(inner), inner).move());
      inner = inner.body;
      labels.push(inner.label.name);
    }
    const onLabelLine = startLine(inner) === startLine(inner.body);
    if (!onLabelLine) before.push(claim(body, startLine(inner), inner).move());
    const target = inner.body;
    const passed = isLoop(target) ? arrivals.before(target) : undefined;
    if (passed !== undefined) before.push(emit.countStatement(passed));
    const done = isLoop(target)
      ? loop(target, body, labels, onLabelLine && before.length === 0 && there)
      : one(target, body, onLabelLine && before.length === 0 && there);
    // Nothing may come between a label and its statement: what is put before or behind goes outside of the label.
    const guard = done.find((each) => each.type === 'TryStatement' && each.block.body[0] === target);
    if (guard !== undefined) {
      (guard as t.TryStatement).block.body[0] = statement;
      return [...before, ...done];
    }
    const at = done.indexOf(target);
    if (at < 0) {
      inner.body = types.blockStatement(done);
      return [...before, statement];
    }
    return [...before, ...done.slice(0, at), statement, ...done.slice(at + 1)];
  }

  /** The line on which an activation begins: that of the first statement that does something; 0 if none does. */
  function first(statements: t.Statement[]): number {
    const statement = statements.find((each) => each.loc != null && !isSilent(each));
    return statement === undefined ? 0 : startLine(statement);
  }

  return { list, expression, claim, first };
}

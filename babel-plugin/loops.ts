import type { types as t } from '@babel/core';
import type { Body, Loop } from './body.ts';
import type { Emitter } from './emit.ts';
import { canCost, eachOwnNode, startLine } from './layout.ts';
import type { Shown } from './pieces.ts';
import type { Claim } from './statements.ts';
import type { Suspensions } from './suspensions.ts';

interface Parts {
  types: typeof t;
  keys: Record<string, readonly string[]>;
  emit: Emitter;
  /** The nodes around the one that is being visited, innermost last. */
  parents: t.Node[];
  suspensions: Suspensions;
  inside: (node: t.Node, body: Body) => t.Node;
  claim: (body: Body, line: number, node: t.Node) => Claim;
  single: (statement: t.Statement, body: Body, there: boolean) => t.Statement;
  expression: (node: t.Expression, home: number, body: Body, shown?: Shown) => { node: t.Expression; moved: boolean };
  declaration: (node: t.VariableDeclaration, line: number, body: Body) => void;
}

type Each = t.ForOfStatement | t.ForInStatement;

/** Instruments loops: control arrives at the header once for each evaluation of its test. */
export function createLoops(parts: Parts) {
  const { types, keys, emit, parents, suspensions, inside, claim, single, expression, declaration } = parts;

  /** The loop and what goes before and behind it; `there`: control is on its line already. */
  return (statement: t.Loop, body: Body, labels: string[], there: boolean): t.Statement[] => {
    parents.push(statement);
    const done = loop(statement, body, labels, there);
    parents.pop();
    return done;
  };

  function loop(statement: t.Loop, body: Body, labels: string[], there: boolean): t.Statement[] {
    const line = startLine(statement);
    const within = (round: Loop['round']): Body => ({ ...body, loops: [...body.loops, { labels, round }] });
    switch (statement.type) {
      case 'ForStatement': {
        const header = claim(body, line, statement);
        const before: t.Statement[] = [];
        if (statement.init != null) {
          // The initialiser runs on the header's line, before the first test has brought control there.
          if (!there) before.push(emit.moveStatement(body.fn.segment(line), false));
          if (statement.init.type === 'VariableDeclaration') declaration(statement.init, line, body);
          else statement.init = expression(statement.init, line, body).node;
        }
        const test = statement.test == null ? types.booleanLiteral(true) : expression(statement.test, line, body).node;
        statement.test = header.before(test);
        if (statement.update != null) {
          const update = expression(statement.update, line, body).node;
          statement.update = isCheap(statement.update) ? update : emit.moveBefore(body.fn.segment(line), false, update);
        }
        statement.body = single(statement.body, within(undefined), startLine(statement.body) === line);
        return [...before, statement];
      }
      case 'WhileStatement': {
        const header = claim(body, line, statement);
        const test = expression(statement.test, line, body);
        statement.test = header.before(test.node);
        statement.body = single(statement.body, within(undefined), !test.moved && startLine(statement.body) === line);
        return [statement];
      }
      case 'DoWhileStatement': {
        const start = claim(body, line, statement);
        const before = start.first || !there ? [start.move()] : [];
        statement.body = single(statement.body, within(undefined), startLine(statement.body) === line);
        const testLine = startLine(statement.test);
        const header = claim(body, testLine, statement.test);
        statement.test = header.before(expression(statement.test, testLine, body).node);
        return [...before, statement];
      }
      default:
        return each(statement, body, within, there);
    }
  }

  /** `for-of`, `for-in`, `for await`: the header asks for the next element once before the first round and after each. */
  function each(statement: Each, body: Body, within: (round: Loop['round']) => Body, there: boolean): t.Statement[] {
    const line = startLine(statement);
    const header = claim(body, line, statement);
    const before = header.first || !there ? [header.move()] : [];
    if (statement.left.type === 'VariableDeclaration') declaration(statement.left, line, body);
    else inside(statement.left, body);
    const shown = statement.type === 'ForOfStatement' ? 'iterated' : undefined;
    const plain = !canCost(keys, statement.right);
    statement.right = expression(statement.right, line, body, shown).node;
    const resumed = suspensions.after(body);
    const label = emit.roundLabel(body.loops.length);
    let continued = false;
    const leave = () => {
      continued = true;
      return label;
    };
    const inner = single(statement.body, within(leave), false);
    let block = inner.type === 'BlockStatement' ? inner : types.blockStatement([inner]);
    if (continued) block = types.blockStatement([types.labeledStatement(types.identifier(label), block)]);
    if (continued || !endsWithJump(block)) block.body.push(header.move());
    statement.body = block;
    if (statement.type === 'ForOfStatement' && statement.await) {
      return [...before, ...awaiting(statement, block, plain, resumed !== undefined, label)];
    }
    if (resumed === undefined) return [...before, statement];
    statement.body = types.blockStatement([resumed, block]);
    return [...before, statement, types.cloneNode(resumed)];
  }

  /**
   * Each round ends with a suspension, on whatever way it is left; what is awaited is the iterator's. `plain`: the header
   * has nothing that takes time; `suspended`: it ends with a suspension; `own`: the label of a round.
   */
  function awaiting(
    statement: t.ForOfStatement,
    block: t.BlockStatement,
    plain: boolean,
    suspended: boolean,
    own: string,
  ): t.Statement[] {
    const nothing = () => types.unaryExpression('void', types.numericLiteral(0));
    const resume = () => types.expressionStatement(emit.resume(nothing()));
    const suspend = () => types.expressionStatement(emit.suspend(nothing()));
    const before: t.Statement[] = [];
    if (plain) before.push(suspend());
    else if (!suspended) statement.right = emit.suspend(statement.right);
    const leaves = jumpsFar(block, own);
    statement.body = types.blockStatement([
      resume(),
      types.tryStatement(block, null, types.blockStatement([suspend()])),
    ]);
    if (!leaves) return [...before, statement, resume()];
    const guard = types.tryStatement(types.blockStatement([statement]), null, types.blockStatement([resume()]));
    return [...before, guard];
  }

  /** A jump to a label may leave the loop for a place where nothing resumes the activation. */
  function jumpsFar(block: t.BlockStatement, own: string): boolean {
    return eachOwnNode(keys, block, (node) => isJump(node) && node.label != null && node.label.name !== own);
  }
}

function isJump(node: t.Node): node is t.BreakStatement | t.ContinueStatement {
  return node.type === 'BreakStatement' || node.type === 'ContinueStatement';
}

/** True for every kind of loop statement. */
export function isLoop(statement: t.Statement): statement is t.Loop {
  switch (statement.type) {
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
      return true;
    default:
      return false;
  }
}

/** `i++`, `i += 2`: not worth a move of its own. */
function isCheap(update: t.Expression): boolean {
  if (update.type === 'UpdateExpression') return update.argument.type === 'Identifier';
  if (update.type === 'SequenceExpression') return update.expressions.every(isCheap);
  const literal = update.type === 'AssignmentExpression' && update.left.type === 'Identifier';
  return literal && (update.right.type === 'NumericLiteral' || update.right.type === 'Identifier');
}

function endsWithJump(block: t.BlockStatement): boolean {
  let last = block.body.at(-1);
  if (last?.type === 'BlockStatement') last = last.body.at(-1);
  const type = last?.type;
  return (
    type === 'ReturnStatement' || type === 'ThrowStatement' || type === 'BreakStatement' || type === 'ContinueStatement'
  );
}

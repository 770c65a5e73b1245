import { types as t } from '@babel/core';
import type { Expected } from './expected.ts';
import type { Mark, Marked } from './marks.ts';
import { hasOwn } from './syntax.ts';

/** Why the engine's own ranges can be off; docs/faithful.md has a minimal program for each. */
export type Reason =
  /** It counts no evaluations of a loop's test, and no questions for the next element. */
  | 'loop header'
  /** The ranges of a class and of its instance fields, static fields and static blocks overlap. */
  | 'class or field'
  /** It counts a generator's calls, begun or not. */
  | 'generator that never began'
  /** A range that begins with a loop over `let` whose body makes functions goes on to the end of the block. */
  | 'behind a loop with closures'
  /** It does not count what is behind a `for-in` that finds nothing to enumerate. */
  | 'behind an empty for-in'
  /** The range behind a `return` or other jump ends at the next branch of an expression. */
  | 'behind a jump and a branch'
  /** Where a `finally`, or an `await` in a branch or a `case`, lies between, it loses what follows. */
  | 'behind a finally or an await in a branch'
  /** The range of `b` begins where the body of `a` does: `a => b => 1`. */
  | 'function as a body'
  /** It counts the code of a module that is loaded and never runs. */
  | 'module that did not run'
  /** It does not know of calls that throw and of activations that are never resumed. */
  | 'behind a throw'
  | 'unexplained';

/** A line where the engine's ranges of the untouched program say another count than its counters. */
export interface Off {
  file: string;
  fn: string;
  line: number;
  hits: number;
  engine: number;
  why: Reason;
}

/** Lines of a file where the engine's own ranges are off, each with the reason that follows from the code around it. */
export function offLines(file: string, { marks }: Marked, expected: Expected, engine: Expected): Off[] {
  const hitsAt = new Map(marks.map((mark) => [mark.offset, expected.hits.get(mark.fn)!.get(mark.line)!]));
  return marks.flatMap((mark) => {
    const { fn, line } = mark;
    const hits = expected.hits.get(fn)!.get(line)!;
    const said = engine.hits.get(fn)!.get(line)!;
    return hits === said ? [] : [{ file, fn, line, hits, engine: said, why: reasonOf(mark, hits, said, hitsAt) }];
  });
}

function reasonOf(
  { fn, counted, node, owner, ahead, offset }: Mark,
  hits: number,
  said: number,
  hitsAt: Map<number, number>,
): Reason {
  if (counted === 'test' || counted === 'each') return 'loop header';
  const inStaticBlock = owner === undefined && fn !== 'module';
  if (counted === 'field' || inStaticBlock || hasOwn(node, t.isClass)) return 'class or field';
  const before = ahead.flat();
  if (before.some(makesClosures)) return 'behind a loop with closures';
  if (t.isFunction(node)) return 'function as a body';
  if (hits === 0 && owner === undefined) return 'module that did not run';
  if (said <= hits) {
    if (before.some((each) => hasOwn(each, t.isForInStatement))) return 'behind an empty for-in';
    const lost = owner !== undefined && hasOwn(owner.body, mayLose);
    return lost ? 'behind a finally or an await in a branch' : 'unexplained';
  }
  const jump = before.findIndex((each) => hasOwn(each, isJump));
  const branch = jump >= 0 && before.slice(jump).some((each) => hasOwn(each, isBranch));
  if (branch && lostBy(ahead, offset, hitsAt).every((each) => hasOwn(each, isJump)))
    return 'behind a jump and a branch';
  if (owner?.generator && before.length === 0) return 'generator that never began';
  // The header of the block, as the pattern of a for-of or a catch, may throw.
  if (ahead.at(-1)?.length === 0) return 'behind a throw';
  const params = owner?.params ?? [];
  return [...params, ...before].some((each) => hasOwn(each, mayThrow)) ? 'behind a throw' : 'unexplained';
}

/** The statements after which fewer came than to them. */
function lostBy(ahead: readonly t.Statement[][], offset: number, hitsAt: Map<number, number>): t.Statement[] {
  return ahead.flatMap((list) => {
    const known = list.filter((each) => hitsAt.has(each.start!));
    return known.filter((each, i) => {
      const next = known[i + 1]?.start ?? offset;
      return hitsAt.get(each.start!)! > hitsAt.get(next)!;
    });
  });
}

function makesClosures(node: t.Statement): boolean {
  const isLet = (init: t.Node | null | undefined) => t.isVariableDeclaration(init) && init.kind !== 'var';
  return hasOwn(node, (each) => t.isForStatement(each) && isLet(each.init) && hasOwn(each, t.isFunction));
}

function isJump(node: t.Node): boolean {
  return (
    t.isReturnStatement(node) || t.isThrowStatement(node) || t.isBreakStatement(node) || t.isContinueStatement(node)
  );
}

function isBranch(node: t.Node): boolean {
  if (t.isAssignmentExpression(node)) return ['&&=', '||=', '??='].includes(node.operator);
  return t.isConditionalExpression(node) || t.isLogicalExpression(node);
}

function mayLose(node: t.Node): boolean {
  if (t.isTryStatement(node)) return node.finalizer != null;
  const branches = t.isConditionalExpression(node) || t.isLogicalExpression(node) || t.isSwitchCase(node);
  return branches && hasOwn(node, t.isAwaitExpression);
}

function mayThrow(node: t.Node): boolean {
  if (t.isCallExpression(node) || t.isNewExpression(node) || t.isTaggedTemplateExpression(node)) return true;
  if (t.isOptionalCallExpression(node) || t.isForXStatement(node)) return true;
  if (t.isAwaitExpression(node) || t.isYieldExpression(node)) return true;
  return t.isMemberExpression(node) || t.isPattern(node) || t.isBinaryExpression(node) || t.isIdentifier(node);
}

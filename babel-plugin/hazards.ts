import type { types as t } from '@babel/core';
import { eachOwnNode } from './layout.ts';

export type Wrapping =
  /** The body can stand in a block as it is. */
  | { kind: 'whole' }
  /** Its function declarations have to stay outside of the block: those before and those behind all else. */
  | { kind: 'hoist'; before: t.Statement[]; after: t.Statement[] }
  /** Neither keeps the program as it is. */
  | { kind: 'impossible'; reason: string };

type FunctionLike = { params: t.Node[]; body: t.BlockStatement };

/**
 * How a function's body can be put in the block of a `try`. In a block function declarations are lexical: they clash
 * with `var`s and with each other, where at the top of a function they may redeclare. Moved out of the block they no
 * longer see its `let`, `const` and `class`.
 */
export function wrappingOf(keys: Record<string, readonly string[]>, fn: FunctionLike): Wrapping {
  const hazard = findHazard(keys, fn.body);
  if (hazard !== undefined) return { kind: 'impossible', reason: hazard };
  const body = fn.body.body;
  const names = body.flatMap((s) => (s.type === 'FunctionDeclaration' && s.id ? [s.id.name] : []));
  if (names.length === 0) return { kind: 'whole' };
  const clash = findClash(keys, fn, names);
  if (clash === undefined) return { kind: 'whole' };
  const lexical = body.some(
    (s) => s.type === 'ClassDeclaration' || (s.type === 'VariableDeclaration' && s.kind !== 'var'),
  );
  const others = body.flatMap((s, i) => (s.type === 'FunctionDeclaration' ? [] : [i]));
  const before = body.slice(0, others[0] ?? body.length);
  const after = others.length === 0 ? [] : body.slice(others.at(-1)! + 1);
  // Those in between cannot be moved without other line numbers in stack traces.
  if (lexical || before.length + after.length < names.length) return { kind: 'impossible', reason: clash };
  return { kind: 'hoist', before, after };
}

/** What cannot be instrumented at all; in a module only what is in the `with` stays as it is. */
export function findHazard(keys: Record<string, readonly string[]>, body: t.Node, module = false): string | undefined {
  let hazard: string | undefined;
  eachOwnNode(keys, body, (node) => {
    // Every name in a `with` may be looked up in an object, which could notice.
    if (node.type === 'WithStatement' && !module) hazard = 'uses with';
    // It waits where its block ends, and nothing can be put there.
    else if (node.type === 'VariableDeclaration' && node.kind === 'await using') hazard = 'declares with await using';
    return hazard !== undefined;
  });
  return hazard;
}

function findClash(keys: Record<string, readonly string[]>, fn: FunctionLike, names: string[]): string | undefined {
  const declared = new Set(names);
  if (declared.size < names.length) return 'declares a function twice';
  if (declared.has('arguments')) return 'declares a function named arguments';
  for (const param of fn.params) {
    const name = namesIn(keys, param).find((each) => declared.has(each));
    if (name !== undefined) return `declares a function with the name of its parameter ${name}`;
  }
  let clash: string | undefined;
  eachOwnNode(keys, fn.body, (node) => {
    if (node.type === 'VariableDeclaration' && node.kind === 'var') {
      const name = node.declarations.flatMap((d) => namesIn(keys, d.id)).find((each) => declared.has(each));
      if (name !== undefined) clash = `declares ${name} as a function and as a var`;
    }
    // In sloppy code a function in a block is assigned to the outer one of the same name, unless that is lexical.
    if (node.type === 'FunctionDeclaration' && !fn.body.body.includes(node) && declared.has(node.id?.name ?? '')) {
      clash = `declares ${node.id?.name} again in a block`;
    }
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'eval') {
      clash = 'declares functions beside a direct eval';
    }
    return clash !== undefined;
  });
  return clash;
}

/** Every identifier in a pattern; more than it binds, which only makes the answer more careful. */
function namesIn(keys: Record<string, readonly string[]>, pattern: t.Node): string[] {
  const names: string[] = [];
  eachOwnNode(keys, pattern, (node) => {
    if (node.type === 'Identifier') names.push(node.name);
    return undefined;
  });
  return names;
}

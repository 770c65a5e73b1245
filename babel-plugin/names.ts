import type { types as t } from '@babel/core';

const ANONYMOUS = '<anonymous>';

/** Joins the name of what encloses and the own name. */
export function qualify(outer: string, name: string): string {
  return outer === '' ? name : `${outer}.${name}`;
}

/** What a programmer would call the value that stands here, from the code around it; parents innermost last. */
export function nameOf(node: t.Node, parents: readonly t.Node[]): string {
  const own = (node as { id?: t.Identifier | null }).id;
  if (own != null && own.type === 'Identifier') {
    // `Parser.prototype.parse = function parse() {}` says more than `parse`.
    const place = nameFromParents(node, parents);
    return place?.endsWith(`.${own.name}`) ? place : own.name;
  }
  if ('key' in node && node.key != null) return keyName(node.key as t.Node, (node as { computed?: boolean }).computed);
  return nameFromParents(node, parents) ?? ANONYMOUS;
}

function nameFromParents(node: t.Node, parents: readonly t.Node[]): string | undefined {
  const parent = parents.at(-1);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.right === node ? targetName(parent.left) : undefined;
    case 'ObjectProperty':
    case 'ClassProperty':
    case 'ClassAccessorProperty':
    case 'ClassPrivateProperty':
      return parent.value === node ? keyName(parent.key, 'computed' in parent && parent.computed) : undefined;
    case 'ExportDefaultDeclaration':
      return 'default';
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return nameFromParents(parent, parents.slice(0, -1));
    case 'CallExpression':
      // `const parse = profile(() => …)`: the call returns the function itself.
      return isProfileCall(parent) ? nameFromParents(parent, parents.slice(0, -1)) : undefined;
    default:
      return undefined;
  }
}

/** The call form of the marker: `profile(fn)`, `lprof.profile(fn)`. */
export function isProfileCall(node: t.CallExpression): boolean {
  const callee = node.callee;
  if (callee.type === 'Identifier') return callee.name === 'profile';
  return callee.type === 'MemberExpression' && keyName(callee.property, callee.computed) === 'profile';
}

/** `module.exports.parse = …` is `parse`, `Parser.prototype.parse = …` is `Parser.parse`. */
function targetName(target: t.Node): string | undefined {
  if (target.type === 'Identifier') return target.name;
  if (target.type !== 'MemberExpression') return undefined;
  const own = keyName(target.property, target.computed);
  const object = target.object.type === 'ThisExpression' ? undefined : targetName(target.object);
  if (object === undefined || object === 'exports' || object === 'module') return own;
  if (own === 'prototype') return object;
  return `${object}.${own}`;
}

function keyName(key: t.Node, computed?: boolean | null): string {
  switch (key.type) {
    case 'Identifier':
      return computed ? `[${key.name}]` : key.name;
    case 'PrivateName':
      return `#${key.id.name}`;
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BigIntLiteral':
      return String(key.value);
    case 'MemberExpression':
      return `[${targetName(key) ?? '…'}]`;
    default:
      return '[…]';
  }
}

import { types as t } from '@babel/core';

export function startLine(node: t.Node): number {
  return node.loc!.start.line;
}

/** Control passes it without doing anything, or its parts are statements of their own. */
export function isSilent(node: t.Statement): boolean {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'BlockStatement':
    case 'EmptyStatement':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSDeclareFunction':
    case 'TSNamespaceExportDeclaration':
      return true;
    case 'ExportNamedDeclaration': {
      const { declaration } = node;
      return declaration == null || isSilent(declaration) || ('declare' in declaration && declaration.declare === true);
    }
    case 'ExportDefaultDeclaration':
      return t.isStatement(node.declaration) && isSilent(node.declaration);
    default:
      return false;
  }
}

/** Whether an expression calls something itself. */
export function hasOwnCall(node: t.Node): boolean {
  return hasOwn(node, (each) => {
    if (t.isCallExpression(each) || t.isOptionalCallExpression(each)) return true;
    return t.isNewExpression(each) || t.isTaggedTemplateExpression(each);
  });
}

/** Whether something holds a node; not in functions or later code of classes below it. */
export function hasOwn(node: t.Node, wanted: (node: t.Node) => boolean): boolean {
  if (wanted(node)) return true;
  if (t.isStaticBlock(node)) return false;
  const isField = t.isClassProperty(node) || t.isClassPrivateProperty(node) || t.isClassAccessorProperty(node);
  return t.VISITOR_KEYS[node.type].some((key) => {
    if (t.isFunction(node) && key !== 'key' && key !== 'decorators') return false;
    if (isField && key === 'value') return false;
    const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
    return (Array.isArray(child) ? child : [child]).some((each) => each != null && hasOwn(each, wanted));
  });
}

/** Offset of the next place where `wanted` stands outside of comments. */
export function textBetween(source: string, from: number, wanted: string): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === wanted) return at;
    if (source.startsWith('//', at)) at = source.indexOf('\n', at);
    else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 1;
    if (at < 0) break;
  }
  throw new Error(`no ${wanted} behind offset ${from}`);
}

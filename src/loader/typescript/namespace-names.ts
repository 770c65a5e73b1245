import type * as Babel from '@babel/core';
import type { NodePath, types as t } from '@babel/core';

/** One block of a namespace, `namespace N { … }`, and what it becomes. */
export interface Block {
  path: NodePath<t.TSModuleDeclaration>;
  /** The declaration, or the `export` around it. */
  place: NodePath;
  name: string;
  /** The name of the namespace's object inside of the block. */
  object: string;
  /** The block that it stands in. */
  outer: Block | undefined;
  exported: boolean;
  /** Something before has declared the variable: another block, or the class, function or enum that it adds to. */
  declared: boolean;
  /** What all blocks of the namespace export. */
  names: Set<string>;
}

/** Whether a namespace is more than types. */
export function holdsValues(node: t.TSModuleDeclaration): boolean {
  if (node.declare === true || node.id.type !== 'Identifier' || node.kind === 'global') return false;
  const body = node.body as t.TSModuleBlock | t.TSModuleDeclaration;
  return body.type === 'TSModuleBlock' ? body.body.some(isValue) : holdsValues(body);
}

function isValue(statement: t.Statement): boolean {
  switch (statement.type) {
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSDeclareFunction':
      return false;
    case 'TSImportEqualsDeclaration':
      return statement.isExport;
    case 'TSModuleDeclaration':
      return holdsValues(statement);
    case 'ExportNamedDeclaration':
      return statement.declaration != null && isValue(statement.declaration);
    default:
      return !('declare' in statement && statement.declare === true);
  }
}

/** The values that a block exports. */
export function exportedNames({ body }: t.TSModuleDeclaration): string[] {
  const inner = body as t.TSModuleBlock | t.TSModuleDeclaration;
  if (inner.type === 'TSModuleDeclaration') return [(inner.id as t.Identifier).name];
  return inner.body.flatMap((each) => {
    if (each.type === 'TSImportEqualsDeclaration' && each.isExport) return [each.id.name];
    if (each.type !== 'ExportNamedDeclaration' || each.declaration == null || !isValue(each)) return [];
    const { declaration } = each;
    if (declaration.type === 'VariableDeclaration') return declaration.declarations.flatMap(({ id }) => idsOf(id));
    return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
  });
}

function idsOf(node: t.Node | null): string[] {
  switch (node?.type) {
    case 'Identifier':
      return [node.name];
    case 'ArrayPattern':
      return node.elements.flatMap(idsOf);
    case 'ObjectPattern':
      return node.properties.flatMap((each) => idsOf(each.type === 'RestElement' ? each : each.value));
    case 'AssignmentPattern':
      return idsOf(node.left);
    case 'RestElement':
      return idsOf(node.argument);
    default:
      return [];
  }
}

/** The pattern of an exported variable's declaration as one to assign to the properties of the namespace's object. */
export function rewriteTargets<T extends t.Node | null>(types: typeof t, node: T, object: string): T {
  const inner = <N extends t.Node | null>(each: N): N => rewriteTargets(types, each, object);
  switch (node?.type) {
    case 'Identifier':
      return types.memberExpression(types.identifier(object), types.identifier(node.name)) as t.Node as T;
    case 'ArrayPattern':
      node.elements = node.elements.map(inner);
      return node;
    case 'ObjectPattern':
      for (const each of node.properties) {
        if (each.type === 'RestElement') each.argument = inner(each.argument);
        else Object.assign(each, { value: inner(each.value), shorthand: false });
      }
      return node;
    case 'AssignmentPattern':
      node.left = inner(node.left);
      return node;
    case 'RestElement':
      node.argument = inner(node.argument);
      return node;
    default:
      return node;
  }
}

/** Lets every use of an exported variable in a block, and of what other blocks export, go to the namespace's object. */
export function rewriteReferences({ types }: typeof Babel, { path, object, names }: Block): void {
  const body = path.get('body') as NodePath;
  if (!body.isTSModuleBlock() || names.size === 0) return;
  const variables = new Set(
    body.node.body.flatMap((each) => {
      if (each.type === 'TSImportEqualsDeclaration') return each.isExport ? [each.id.name] : [];
      if (each.type !== 'ExportNamedDeclaration' || each.declaration?.type !== 'VariableDeclaration') return [];
      return each.declaration.declare === true ? [] : each.declaration.declarations.flatMap(({ id }) => idsOf(id));
    }),
  );
  const isOurs = (at: NodePath, name: string) => {
    const binding = at.scope.getBinding(name);
    if (binding === undefined || !binding.path.findParent((parent) => parent === body)) return true;
    return binding.scope === body.scope && variables.has(name);
  };
  body.traverse({
    'TSType|TSTypeAnnotation|TSTypeParameterInstantiation|TSTypeParameterDeclaration|TSInterfaceDeclaration|TSTypeAliasDeclaration':
      (inner: NodePath) => inner.skip(),
    'Identifier|JSXIdentifier': (inner: NodePath) => {
      const { name } = inner.node as t.Identifier | t.JSXIdentifier;
      if (!names.has(name) || inner.key === 'id' || inner.findParent(isAlias) !== null) return;
      if (!(inner.isReferencedIdentifier() || isTarget(inner)) || !isOurs(inner, name)) return;
      if (inner.parentPath?.isObjectProperty({ shorthand: true })) inner.parentPath.node.shorthand = false;
      const member = inner.isJSXIdentifier()
        ? types.jsxMemberExpression(types.jsxIdentifier(object), types.jsxIdentifier(name))
        : types.memberExpression(types.identifier(object), types.identifier(name));
      inner.replaceWith(Object.assign(member, { loc: inner.node.loc }));
      inner.skip();
    },
  } as Babel.Visitor);
}

function isAlias(path: NodePath): boolean {
  return path.isTSImportEqualsDeclaration();
}

/** Whether a name is assigned to, by `=` or a loop, maybe in a pattern. */
function isTarget(path: NodePath): boolean {
  let at = path;
  while (
    at.parentPath?.isPattern() ||
    at.parentPath?.isRestElement() ||
    (at.parentPath?.isObjectProperty() && at.key === 'value' && at.parentPath.parentPath?.isObjectPattern())
  ) {
    if (at.parentPath.isAssignmentPattern() && at.key !== 'left') return false;
    at = at.parentPath;
  }
  return (
    at.key === 'left' && (at.parentPath?.isAssignmentExpression() === true || at.parentPath?.isForXStatement() === true)
  );
}

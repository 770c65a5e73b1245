import type * as Babel from '@babel/core';
import type { NodePath, PluginObj, types as t } from '@babel/core';
import { type Block, exportedNames, holdsValues, rewriteReferences, rewriteTargets } from './namespace-names.ts';

/**
 * TypeScript's namespaces, with what Babel's own plugin lacks: exported variables that change, and names that another
 * block of the same namespace exports. A block becomes a function that runs at once; what it exports are properties of
 * the namespace's object, as `tsc` has it. Namespaces of types only are left to Babel's plugin, which takes them out.
 */
export function namespaces(api: typeof Babel): PluginObj {
  return {
    name: 'lprof-namespaces',
    visitor: {
      Program(program) {
        const blocks: Block[] = [];
        program.traverse({
          TSModuleDeclaration: (path) => {
            if (holdsValues(path.node)) blocks.push(planned(path, blocks));
          },
        });
        if (blocks.length === 0) return;
        for (const block of blocks) rewriteReferences(api, block);
        for (const block of blocks.reverse()) replace(api, block);
        program.scope.crawl();
      },
    },
  };
}

/** What a block becomes; those around it and before it are known. */
function planned(path: NodePath<t.TSModuleDeclaration>, blocks: readonly Block[]): Block {
  const { name } = path.node.id as t.Identifier;
  const outer = blocks.find((each) => each.path === path.findParent((parent) => parent.isTSModuleDeclaration()));
  const place = path.parentPath.isExportNamedDeclaration() ? path.parentPath : path;
  const siblings = Array.isArray(place.container) ? (place.container as t.Statement[]) : [];
  const others = siblings.map((each) => (each.type === 'ExportNamedDeclaration' ? each.declaration : each));
  const merged = others.filter(
    (each) => each?.type === 'TSModuleDeclaration' && each.id.type === 'Identifier' && each.id.name === name,
  );
  const declared =
    others.some((each) => declaresValue(each, name)) || blocks.some((each) => merged.includes(each.path.node));
  const names = new Set([path.node, ...(merged as t.TSModuleDeclaration[])].filter(holdsValues).flatMap(exportedNames));
  const exported = place !== path || !Array.isArray(place.container);
  return { path, place, name, object: path.scope.generateUid(name), outer, exported, declared, names };
}

function declaresValue(statement: t.Node | null | undefined, name: string): boolean {
  switch (statement?.type) {
    case 'ClassDeclaration':
    case 'FunctionDeclaration':
    case 'TSEnumDeclaration':
      return statement.id?.name === name && statement.declare !== true;
    default:
      return false;
  }
}

/** `(function (_N) { … })(N || (N = {}))`; the argument is `N = _M.N || (_M.N = {})` when a namespace exports it. */
function replace(api: typeof Babel, block: Block): void {
  const { types, template } = api;
  const { path, place, object, outer, exported, declared } = block;
  const name = () => types.identifier(block.name);
  const isExport = exported && outer === undefined;
  const statements: t.Statement[] = [];
  if (!declared) {
    const kind = place.parentPath?.isProgram() ? 'var' : 'let';
    const variable = types.variableDeclaration(kind, [types.variableDeclarator(name())]);
    statements.push(isExport ? types.exportNamedDeclaration(variable) : variable);
  }
  const member = () => types.memberExpression(types.identifier((outer as Block).object), name());
  const value =
    exported && outer !== undefined
      ? template.expression.ast`${name()} = ${member()} || (${member()} = {})`
      : template.expression.ast`${name()} || (${name()} = {})`;
  const { body } = path.node as { body: t.Node };
  const own = body.type === 'TSModuleBlock' ? body.body.flatMap((each) => contents(api, each, object)) : [];
  const wrapper = types.functionExpression(null, [types.identifier(object)], types.blockStatement(own));
  statements.push(types.expressionStatement(types.callExpression(wrapper, [value])));
  if (Array.isArray(place.container)) place.replaceWithMultiple(statements);
  else (outer as Block).path.node.body = types.tsModuleBlock(statements);
}

/** A statement of a block, without `export`. */
function contents(api: typeof Babel, statement: t.Statement, object: string): t.Statement[] {
  const { types } = api;
  const assign = (target: t.LVal, value: t.Expression, from: t.Node): t.Statement => {
    const node = types.expressionStatement(types.assignmentExpression('=', target, value));
    return Object.assign(node, { loc: from.loc });
  };
  const property = (name: string) => types.memberExpression(types.identifier(object), types.identifier(name));
  if (statement.type === 'TSImportEqualsDeclaration' && statement.isExport) {
    return [assign(property(statement.id.name), entity(types, statement.moduleReference as t.TSEntityName), statement)];
  }
  if (statement.type !== 'ExportNamedDeclaration' || statement.declaration == null) return [statement];
  const { declaration } = statement;
  if ('declare' in declaration && declaration.declare === true) return [declaration];
  switch (declaration.type) {
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id, init }) =>
        init == null ? [] : [assign(rewriteTargets(types, id as t.LVal, object), init, statement)],
      );
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration': {
      const { name } = declaration.id as t.Identifier;
      return [
        declaration,
        types.expressionStatement(types.assignmentExpression('=', property(name), types.identifier(name))),
      ];
    }
    default:
      return [declaration];
  }
}

function entity(types: typeof t, node: t.TSEntityName): t.Expression {
  if (node.type === 'Identifier') return types.identifier(node.name);
  if (node.type === 'TSQualifiedName')
    return types.memberExpression(entity(types, node.left), types.identifier(node.right.name));
  return types.thisExpression();
}

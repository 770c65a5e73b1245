import type * as Babel from '@babel/core';
import type { NodePath, PluginObj, types as t } from '@babel/core';

type Decorated = t.ClassMethod | t.ClassProperty | t.ClassAccessorProperty;
type Declared = NodePath<t.ClassDeclaration>;

/**
 * Decorators as TypeScript's `experimentalDecorators` has them, which Babel's `legacy` decorators are not: a property's
 * decorator gets no descriptor and leaves the field alone, parameters have decorators, too. They run behind the class,
 * instance members first, then static ones, then the class; each list stays where it is written, in a function, so that
 * lines in stack traces stay the same.
 * https://www.typescriptlang.org/docs/handbook/decorators.html
 */
export function experimentalDecorators(api: typeof Babel): PluginObj {
  return {
    name: 'lprof-experimental-decorators',
    visitor: {
      ClassDeclaration(path) {
        if (path.node.declare !== true && isDecorated(path.node)) decorate(api, path);
      },
    },
  };
}

function decorate(api: typeof Babel, path: Declared): void {
  const { types } = api;
  const helpers = helpersOf(api, path);
  const { node } = path;
  const instance: t.Statement[] = [];
  const shared: t.Statement[] = [];
  let onClass: t.Expression[] = (node.decorators ?? []).map(({ expression }) => expression);
  node.body.body = node.body.body.flatMap((member) => {
    if (!isDecoratable(member)) return member;
    const own = (member.decorators ?? []).map(({ expression }) => expression);
    const list = [...own, ...('params' in member ? parameters(types, member, helpers.param) : [])];
    if (list.length === 0) return member;
    member.decorators = null;
    if (member.type === 'ClassMethod' && member.kind === 'constructor') {
      onClass = [...onClass, ...list];
      return member;
    }
    keepKey(types, path, member);
    const name = types.privateName(path.scope.generateUidIdentifier('decorators'));
    const method = types.classPrivateMethod('method', name, [], returned(types, list));
    method.static = true;
    const thisClass = types.thisExpression();
    const call = types.callExpression(helpers.decorate, [
      types.callExpression(types.memberExpression(thisClass, types.cloneNode(name)), []),
      member.static ? thisClass : types.memberExpression(thisClass, types.identifier('prototype')),
      key(types, member),
      member.type === 'ClassProperty' ? types.unaryExpression('void', types.numericLiteral(0)) : types.nullLiteral(),
    ]);
    (member.static ? shared : instance).push(types.expressionStatement(call));
    return [method, member];
  });
  const all = [...instance, ...shared];
  if (all.length > 0) node.body.body.push(types.staticBlock(all));
  node.decorators = null;
  if (onClass.length > 0) replace(api, path, onClass, helpers.decorate);
}

/** `let C; C = class { static { C = this } }; C = decorate(list(), C)`: inside, the name means the decorated class. */
function replace({ types }: typeof Babel, path: Declared, list: t.Expression[], decorate: t.Expression): void {
  const { node, parentPath } = path;
  const isDefault = parentPath.isExportDefaultDeclaration();
  const id = node.id ?? path.scope.generateUidIdentifier('default');
  const decorators = path.scope.parent.generateUidIdentifier('decorators');
  const declare = (kind: 'let' | 'const', name: t.Identifier, value?: t.Expression) =>
    types.variableDeclaration(kind, [types.variableDeclarator(name, value)]);
  const assign = (value: t.Expression) =>
    types.expressionStatement(types.assignmentExpression('=', types.cloneNode(id), value));
  const name = isDefault && node.id == null ? 'default' : id.name;
  node.body.body.unshift(types.staticBlock([assign(types.thisExpression())]));
  const expression = types.classExpression(null, node.superClass, node.body);
  Object.assign(expression, {
    loc: node.loc,
    superTypeParameters: node.superTypeParameters,
    implements: node.implements,
  });
  // The engine names an anonymous class by what it is assigned to; `default` is no variable.
  const named = types.memberExpression(
    types.objectExpression([types.objectProperty(types.identifier(name), expression)]),
    types.identifier(name),
  );
  const statements: t.Statement[] = [
    declare('const', decorators, types.arrowFunctionExpression([], types.arrayExpression(list))),
    declare('let', types.cloneNode(id)),
    assign(name === id.name ? expression : named),
    assign(
      types.callExpression(types.cloneNode(decorate), [
        types.callExpression(types.cloneNode(decorators), []),
        types.cloneNode(id),
      ]),
    ),
  ];
  const exported = types.identifier(isDefault ? 'default' : id.name);
  const isExport = isDefault || parentPath.isExportNamedDeclaration();
  if (isExport)
    statements.push(types.exportNamedDeclaration(null, [types.exportSpecifier(types.cloneNode(id), exported)]));
  const target: NodePath = isExport ? parentPath : path;
  const { scope } = target.parentPath as NodePath;
  scope.removeBinding(id.name);
  for (const done of target.replaceWithMultiple(statements)) {
    if (done.isVariableDeclaration()) scope.registerDeclaration(done);
  }
}

/** The decorators of a method's parameters; they are printed on the method's first line, to keep that in its place. */
function parameters(types: typeof t, { params }: t.ClassMethod, param: t.Expression): t.Expression[] {
  const list: t.Expression[] = [];
  const own = params.filter((each) => !(each.type === 'Identifier' && each.name === 'this'));
  for (const [index, each] of own.entries()) {
    for (const holder of holders(each)) {
      for (const { expression } of holder.decorators ?? []) {
        const args = [types.numericLiteral(index), types.cloneNode(expression, true, true)];
        list.push(types.callExpression(types.cloneNode(param), args));
      }
      holder.decorators = null;
    }
  }
  return list;
}

/** The nodes that hold the decorators of a parameter. */
function holders(param: t.ClassMethod['params'][number]): { decorators?: t.Decorator[] | null }[] {
  return param.type === 'TSParameterProperty' ? [param, param.parameter] : [param as t.Identifier];
}

/** A computed key is an expression that runs once; the decorators get what it gave. */
function keepKey(types: typeof t, path: Declared, member: Decorated): void {
  const { key } = member;
  if (!member.computed || types.isLiteral(key) || types.isIdentifier(key) || types.isMemberExpression(key)) return;
  const id = path.scope.parent.generateUidIdentifier('key');
  path.scope.parent.push({ id });
  member.key = types.assignmentExpression('=', id, key as t.Expression);
}

function key(types: typeof t, member: Decorated): t.Expression {
  const { left } = member.key as t.AssignmentExpression;
  const node = types.cloneNode((left ?? member.key) as t.Expression, true, true);
  return !member.computed && node.type === 'Identifier' ? types.stringLiteral(node.name) : node;
}

function returned(types: typeof t, list: t.Expression[]): t.BlockStatement {
  return types.blockStatement([types.returnStatement(types.arrayExpression(list))]);
}

function isDecoratable(member: t.ClassBody['body'][number]): member is Decorated {
  return member.type === 'ClassMethod' || member.type === 'ClassProperty' || member.type === 'ClassAccessorProperty';
}

function isDecorated({ decorators, body }: t.ClassDeclaration): boolean {
  return (
    (decorators ?? []).length > 0 ||
    body.body.some((member) => {
      if (!isDecoratable(member)) return false;
      const params = 'params' in member ? member.params.flatMap(holders) : [];
      return [member, ...params].some(({ decorators: own }) => (own ?? []).length > 0);
    })
  );
}

/** The functions that apply decorators, as TypeScript's own helpers do; at the end of the file, to keep the lines. */
function helpersOf({ template, types }: typeof Babel, path: NodePath): { decorate: t.Identifier; param: t.Identifier } {
  const program = path.scope.getProgramParent().path as NodePath<t.Program>;
  const known = program.getData('lprof-decorate');
  if (known !== undefined) return known;
  const decorate = program.scope.generateUidIdentifier('decorate');
  const param = program.scope.generateUidIdentifier('param');
  const added = program.pushContainer(
    'body',
    template.statements.ast`
      function ${decorate}(decorators, target, key, descriptor) {
        const count = arguments.length;
        let result = count < 3 ? target : descriptor === null ? Object.getOwnPropertyDescriptor(target, key) : descriptor;
        if (typeof Reflect.decorate === 'function') {
          result = Reflect.decorate(decorators, target, key, result);
        } else {
          for (const each of decorators.reverse()) {
            if (each) result = (count < 3 ? each(result) : each(target, key, result)) || result;
          }
        }
        if (count > 3 && result) Object.defineProperty(target, key, result);
        return result;
      }
      function ${param}(index, decorator) {
        return (target, key) => decorator(target, key, index);
      }
    `,
  );
  for (const each of added) program.scope.registerDeclaration(each);
  const helpers = { decorate: types.cloneNode(decorate), param: types.cloneNode(param) };
  program.setData('lprof-decorate', helpers);
  return helpers;
}

import type * as Babel from '@babel/core';
import type { NodePath, PluginObj, types as t } from '@babel/core';

type Field = t.ClassProperty | t.ClassPrivateProperty;

/**
 * Fields that are defined on the instance: properties by constructor parameters are fields too, before all others, as
 * `tsc` declares them.
 */
export function declaredParameters({ types }: typeof Babel): PluginObj {
  return {
    name: 'lprof-declared-parameters',
    visitor: {
      Class({ node }) {
        const names = (constructorOf(node)?.params ?? []).flatMap((param) => {
          if (param.type !== 'TSParameterProperty') return [];
          const { parameter } = param;
          const id = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
          return id.type === 'Identifier' ? [types.classProperty(types.identifier(id.name))] : [];
        });
        node.body.body.unshift(...names);
      },
    },
  };
}

/**
 * Fields that are assigned (`useDefineForClassFields` is false): `x = 1` becomes `this.x = 1` behind `super()` and the
 * properties by constructor parameters. The value stays where it is written, in a private method, so that the lines in
 * stack traces and the names that it sees stay the same.
 */
export function assignedFields(api: typeof Babel): PluginObj {
  const { types } = api;
  return {
    name: 'lprof-assigned-fields',
    visitor: {
      Class(path) {
        const calls: t.Expression[] = [];
        const taken = privateNames(path.node);
        path.node.body.body = path.node.body.body.flatMap((member) => {
          if (member.type !== 'ClassProperty' && member.type !== 'ClassPrivateProperty') return member;
          if (isErased(member)) return member;
          const before = member.type === 'ClassProperty' ? fixKey(api, path, member) : [];
          const { value } = member;
          if (member.type === 'ClassPrivateProperty' && (member.static || value == null)) return member;
          // A decorator gets the field as it is.
          if ((member.decorators ?? []).length > 0) return [...before, member];
          if (value == null) return before;
          const assign = assignment(types, member, value);
          if (member.static) return [...before, types.staticBlock([assign])];
          const name = unique(nameOf(member), taken);
          calls.push(call(types, name));
          const method = types.classPrivateMethod(
            'method',
            privateName(types, name),
            [],
            types.blockStatement([assign]),
          );
          if (member.type === 'ClassProperty') return [...before, method];
          member.value = null;
          return [member, method];
        });
        if (calls.length > 0) initialize(api, path, calls);
      },
    },
  };
}

/** Declarations for the compiler only; Babel's plugin takes them out. */
function isErased(member: Field): boolean {
  return member.type === 'ClassProperty' && (member.declare === true || member.abstract === true);
}

function assignment(types: typeof t, member: Field, value: t.Expression): t.Statement {
  const computed = member.type === 'ClassProperty' && (member.computed || member.key.type !== 'Identifier');
  const key = types.cloneNode(member.key) as t.Expression | t.PrivateName;
  const target = types.memberExpression(types.thisExpression(), key, computed);
  return types.expressionStatement(types.assignmentExpression('=', target, value));
}

/**
 * A computed key is an expression that runs once, when the class is defined: it moves to a static block, unless it may
 * as well run later.
 */
function fixKey({ types }: typeof Babel, path: NodePath<t.Class>, member: t.ClassProperty): t.StaticBlock[] {
  const { key } = member;
  if (!member.computed || types.isLiteral(key) || types.isIdentifier(key) || types.isMemberExpression(key)) return [];
  const id = path.scope.parent.generateUidIdentifier('key');
  path.scope.parent.push({ id });
  member.key = types.cloneNode(id);
  return [types.staticBlock([types.expressionStatement(types.assignmentExpression('=', id, key as t.Expression))])];
}

/** Runs calls in the constructor: at its start, in a derived class when `super()` returns. */
function initialize({ types, template }: typeof Babel, path: NodePath<t.Class>, calls: t.Expression[]): void {
  const derived = path.node.superClass != null;
  if (constructorOf(path.node) === undefined) {
    const body = derived ? template.statements.ast`super(...arguments);` : [];
    path.node.body.body.push(
      types.classMethod('constructor', types.identifier('constructor'), [], types.blockStatement(body)),
    );
  }
  const found = path
    .get('body.body')
    .find((member) => member.isClassMethod({ kind: 'constructor' })) as NodePath<t.ClassMethod>;
  if (!derived) {
    found.node.body.body.unshift(...calls.map((each) => types.expressionStatement(each)));
    return;
  }
  const supers: NodePath<t.CallExpression>[] = [];
  found.traverse({
    Super: ({ parentPath }) => {
      if (parentPath.isCallExpression()) supers.push(parentPath);
    },
    Class: (inner) => inner.skip(),
    Function: (inner) => {
      if (!inner.isArrowFunctionExpression()) inner.skip();
    },
  });
  for (const each of supers) {
    const copies = calls.map((one) => types.cloneNode(one));
    each.replaceWith(types.sequenceExpression([each.node, ...copies, types.thisExpression()]));
  }
}

function constructorOf({ body }: t.Class): t.ClassMethod | undefined {
  return body.body.find((member) => member.type === 'ClassMethod' && member.kind === 'constructor') as t.ClassMethod;
}

function privateNames({ body }: t.Class): Set<string> {
  return new Set(
    body.body.flatMap((each) => ('key' in each && each.key.type === 'PrivateName' ? each.key.id.name : [])),
  );
}

function nameOf({ key }: Field): string {
  if (key.type === 'PrivateName') return key.id.name;
  return key.type === 'Identifier' ? key.name : 'field';
}

function unique(name: string, taken: Set<string>): string {
  let free = `init_${name}`;
  while (taken.has(free)) free = `_${free}`;
  taken.add(free);
  return free;
}

function privateName(types: typeof t, name: string): t.PrivateName {
  return types.privateName(types.identifier(name));
}

/** `this.#name()` */
function call(types: typeof t, name: string): t.Expression {
  return types.callExpression(types.memberExpression(types.thisExpression(), privateName(types, name)), []);
}

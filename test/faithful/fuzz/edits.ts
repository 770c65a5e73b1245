import { parseSync, types as t } from '@babel/core';
import type { Kind } from './generate/scope.ts';

/** A piece of the text and what may stand there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

type Fields = Record<string, t.Node | (t.Node | null)[] | null | undefined>;

/** Every way to make a program smaller by one step, the largest first; undefined for text that is no program. */
export function editsOf(source: string, kind: Kind): Edit[] | undefined {
  const file = parse(source, kind);
  if (file === undefined) return undefined;
  const edits: Edit[] = [];
  const text = (node: t.Node) => source.slice(node.start!, node.end!);
  const put = (node: t.Node, instead: string) => edits.push({ start: node.start!, end: node.end!, text: instead });
  const drop = (start: number, end: number) => edits.push({ start, end, text: '' });

  /** Leaves one out of a list with commas. */
  function dropFrom(list: (t.Node | null)[], i: number): void {
    const node = list[i];
    if (node == null) return;
    const next = list[i + 1];
    const before = list[i - 1];
    if (next != null) drop(node.start!, next.start!);
    else if (before != null) drop(before.end!, node.end!);
    else drop(node.start!, node.end!);
  }

  function statement(node: t.Statement, parent: t.Node): void {
    const alone = !t.isBlock(parent) && !t.isSwitchCase(parent);
    put(node, alone ? ';' : '');
    for (const child of childrenOf(node)) {
      if (t.isBlockStatement(child)) put(node, alone ? text(child) : text(child).slice(1, -1));
      else if (t.isStatement(child)) put(node, text(child));
      else if (t.isCatchClause(child)) put(node, text(child.body));
      else if (t.isSwitchCase(child)) put(node, child.consequent.map(text).join('\n'));
      else if (t.isExpression(child) && !t.isFunctionDeclaration(node)) put(node, `${text(child)};`);
    }
    if (t.isIfStatement(node) && node.alternate) drop(node.consequent.end!, node.end!);
    if (t.isTryStatement(node) && node.handler && node.finalizer) {
      drop(node.handler.start!, node.handler.end!);
      drop(node.handler.end!, node.finalizer.end!);
    }
    if (t.isVariableDeclaration(node)) {
      for (const { init } of node.declarations) if (init) put(node, `${text(init)};`);
      node.declarations.forEach((_, i) => {
        dropFrom(node.declarations, i);
      });
    }
    if (t.isReturnStatement(node) && node.argument) put(node, 'return;');
  }

  function expression(node: t.Expression): void {
    if (!t.isLiteral(node)) for (const literal of ['0', '1']) put(node, literal);
    if (t.isIdentifier(node)) return;
    for (const child of childrenOf(node)) {
      if (t.isSpreadElement(child)) put(node, text(child.argument));
      else if (t.isObjectProperty(child) && t.isExpression(child.value)) put(node, text(child.value));
      else if (t.isExpression(child) && !t.isPrivateName(child))
        put(node, t.isFunction(child) ? `(${text(child)})` : text(child));
    }
    if (t.isFunction(node) && t.isBlockStatement(node.body) && node.body.body.length === 1) {
      const [only] = node.body.body;
      if (t.isReturnStatement(only) && only.argument) put(node, text(only.argument));
    }
  }

  function visit(node: t.Node, parent: t.Node): void {
    if (t.isStatement(node) && !t.isProgram(parent) && !isHead(node, parent)) statement(node, parent);
    else if (t.isStatement(node) && t.isProgram(parent)) statement(node, t.blockStatement([]));
    else if (t.isExpression(node) && replaceable(node, parent)) expression(node);
    else if (t.isClassMethod(node) || t.isClassPrivateMethod(node) || t.isClassProperty(node)) put(node, '');
    else if (t.isClassPrivateProperty(node) || t.isStaticBlock(node)) put(node, '');
    if (t.isFunction(node) && t.isBlockStatement(node.body)) put(node.body, '{}');
    if (t.isFunction(node)) modifiers(node);
    if (t.isAssignmentPattern(node)) put(node, text(node.left));
    if (t.isClass(node) && node.superClass)
      drop(
        (node.id ?? node).end! > node.superClass.start! ? node.start! + 5 : (node.id ?? node).end!,
        node.superClass.end!,
      );
    const keys = t.VISITOR_KEYS[node.type];
    for (const key of keys) {
      const child = (node as unknown as Fields)[key];
      if (Array.isArray(child)) {
        if (['arguments', 'elements', 'params', 'properties'].includes(key))
          child.forEach((_, i) => {
            dropFrom(child, i);
          });
        if (key === 'cases') for (const each of child) if (each) put(each, '');
        for (const each of child) if (each) visit(each, node);
      } else if (child != null) {
        if (isControl(node, key)) control(node, key, child);
        else visit(child, node);
      }
    }
  }

  function modifiers(node: t.Function): void {
    const head = source.slice(node.start!, node.start! + 20);
    const word = /^async\s*/.exec(head);
    if (word) drop(node.start!, node.start! + word[0].length);
    const star = /^(async )?(function)?\*/.exec(head);
    if (star) edits.push({ start: node.start! + star[0].length - 1, end: node.start! + star[0].length, text: '' });
  }

  /** What makes a loop end stays: only the arguments of calls in it are made smaller. */
  function control(loop: t.Node, key: string, node: t.Node): void {
    if (t.isForStatement(loop)) {
      const declared = t.isVariableDeclaration(loop.init) ? loop.init.declarations[0].id : undefined;
      const name = t.isIdentifier(declared) ? declared.name : undefined;
      if (name !== undefined) {
        const plain = { init: `let ${name} = 0`, test: `${name} < 2`, update: `${name}++` }[key]!;
        if (text(node) !== plain) put(node, plain);
      }
    } else if (text(node) !== 'c()') put(node, 'c()');
    const inside = (each: t.Node): void => {
      if (t.isCallExpression(each)) for (const argument of each.arguments) visit(argument, each);
      else for (const child of childrenOf(each)) inside(child);
    };
    inside(node);
  }

  for (const each of file.program.body) visit(each, file.program);
  for (const line of source.matchAll(/\n[ \t]*(?=\n|$)/g)) drop(line.index, line.index + line[0].length);
  const size = (edit: Edit) => edit.end - edit.start - edit.text.length;
  const smaller = edits.filter(
    (edit) => size(edit) > 0 || (edit.text.length <= 1 && size(edit) === 0 && source[edit.start] > edit.text),
  );
  smaller.sort((a, b) => size(b) - size(a));
  // Statements keep lines of their own, for people to read.
  const joins = [...source.matchAll(/(?<![;{}]\s*)\n(?!\s*\})/g)].map(({ index }) => ({
    start: index,
    end: index + 1,
    text: ' ',
  }));
  return [...smaller, ...joins];
}

function parse(source: string, kind: Kind): t.File | undefined {
  try {
    return parseSync(source, {
      babelrc: false,
      configFile: false,
      sourceType: kind === 'module' ? 'module' : 'script',
      parserOpts: { allowReturnOutsideFunction: kind === 'cjs' || kind === 'strict' },
    }) as t.File;
  } catch {
    return undefined;
  }
}

function childrenOf(node: t.Node): t.Node[] {
  return t.VISITOR_KEYS[node.type].flatMap((key) => {
    const child = (node as unknown as Fields)[key];
    return (Array.isArray(child) ? child : [child]).filter((each): each is t.Node => each != null);
  });
}

function isHead(node: t.Node, parent: t.Node): boolean {
  return t.isFor(parent) && parent.body !== node;
}

function isControl(node: t.Node, key: string): boolean {
  if (t.isForStatement(node)) return key !== 'body';
  return (t.isWhileStatement(node) || t.isDoWhileStatement(node)) && key === 'test';
}

/** Names, keys and targets are no values. */
function replaceable(node: t.Expression, parent: t.Node): boolean {
  if (t.isMemberExpression(parent) || t.isOptionalMemberExpression(parent))
    return parent.object === node || parent.computed;
  if (t.isAssignmentExpression(parent)) return parent.right === node;
  if (t.isFunction(parent))
    return (
      parent.body === node ||
      ('computed' in parent && parent.computed === true && 'key' in parent && parent.key === node)
    );
  if (t.isObjectProperty(parent)) return parent.value === node || parent.computed;
  if (t.isVariableDeclarator(parent) || t.isAssignmentPattern(parent))
    return node !== (t.isVariableDeclarator(parent) ? parent.id : parent.left);
  if (t.isIdentifier(node))
    return (
      !t.isClass(parent) &&
      !t.isLabeledStatement(parent) &&
      !t.isBreakStatement(parent) &&
      !t.isContinueStatement(parent) &&
      node.name !== 'LINE'
    );
  return true;
}

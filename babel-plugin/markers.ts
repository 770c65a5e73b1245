import type { types as t } from '@babel/core';
import { isFunction } from './layout.ts';
import { isProfileCall } from './names.ts';

export type Mark = 'profile' | 'ignore' | undefined;

/** A tag at the start of a line of a comment; prose that mentions a marker is none. */
const TAG = /^[\s*]*@([A-Za-z][\w-]*)/gm;

/** Nodes that hold a function so closely that a comment before them is meant for it. */
const HOLDERS = new Set([
  'VariableDeclarator',
  'VariableDeclaration',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'ExpressionStatement',
  'ReturnStatement',
  'AssignmentExpression',
  'ObjectProperty',
  'ClassProperty',
  'ClassPrivateProperty',
  'ClassAccessorProperty',
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSExportAssignment',
]);

/** Finds the markers of one file and, at the end, those that mark nothing. */
export interface Markers {
  /** The marker of a function or class, parents innermost last. */
  of(node: t.Node, parents: readonly t.Node[]): Mark;
  /** Warnings for markers that are misspelt or stand before nothing. */
  unused(): { line: number; message: string }[];
}

export function createMarkers(comments: readonly t.Comment[], source: string, program: t.Program): Markers {
  const marks = new Map<t.Comment, { mark: Mark; line: number }>();
  const warnings: { line: number; message: string }[] = [];
  for (const comment of comments) {
    for (const { 0: text, 1: tag, index } of comment.value.matchAll(TAG)) {
      const above = comment.value.slice(0, index + text.length).split('\n').length - 1;
      const line = (comment.loc?.start.line ?? 0) + above;
      if (tag === 'profile') marks.set(comment, { mark: 'profile', line });
      else if (tag === 'profile-ignore') marks.set(comment, { mark: 'ignore', line });
      else if (isNear(tag)) warnings.push({ line, message: `@${tag} is no marker; did you mean @${nearest(tag)}?` });
    }
  }
  const used = new Set<t.Comment>();
  const called = calledByName(program);

  const fromComments = (node: t.Node): Mark => {
    let found: Mark;
    for (const comment of node.leadingComments ?? []) {
      const known = marks.get(comment);
      if (known === undefined || followsCode(comment, source)) continue;
      used.add(comment);
      found = known.mark;
    }
    return found;
  };

  const fromDecorators = (node: t.Node): Mark => {
    const decorators = (node as { decorators?: t.Decorator[] | null }).decorators ?? [];
    return decorators.some(({ expression }) => isProfileName(expression)) ? 'profile' : undefined;
  };

  return {
    of(node, parents) {
      let mark = fromComments(node) ?? fromDecorators(node);
      let child = node;
      for (let i = parents.length - 1; i >= 0; i--) {
        const parent = parents[i];
        if (parent.type === 'CallExpression' && isProfileCall(parent) && parent.arguments[0] === child) {
          mark ??= 'profile';
        } else if (!HOLDERS.has(parent.type)) {
          break;
        }
        mark ??= fromComments(parent) ?? fromDecorators(parent);
        child = parent;
      }
      return mark ?? (isNamed(node, parents, called) ? 'profile' : undefined);
    },
    unused() {
      const lost = [...marks]
        .filter(([comment]) => !used.has(comment))
        .map(([comment, { mark, line }]) => ({
          line,
          message: followsCode(comment, source)
            ? `@${tagOf(mark)} stands behind code and marks nothing; put it on the line before the function`
            : `@${tagOf(mark)} marks nothing: no function follows it`,
        }));
      return [...warnings, ...lost].sort((a, b) => a.line - b.line);
    },
  };
}

function tagOf(mark: Mark): string {
  return mark === 'ignore' ? 'profile-ignore' : 'profile';
}

/**
 * A comment at the end of a line of code belongs to that line, whatever the parser attaches it to. Only a block comment
 * may stand between code: `map(/* @profile *\/ (x) => x)`.
 */
function followsCode(comment: t.Comment, source: string): boolean {
  const start = comment.start ?? 0;
  const end = comment.end ?? 0;
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  if (before.replace(/\/\*.*?\*\/|^.*?\*\//g, '').trim() === '') return false;
  return comment.type === 'CommentLine' || /^[^\S\n]*(\n|$)/.test(source.slice(end));
}

function isProfileName(expression: t.Node): boolean {
  if (expression.type === 'CallExpression') return isProfileName(expression.callee);
  if (expression.type === 'Identifier') return expression.name === 'profile';
  return (
    expression.type === 'MemberExpression' &&
    expression.property.type === 'Identifier' &&
    expression.property.name === 'profile'
  );
}

/** Names of functions that a top-level statement hands to `profile(...)` by name. */
function calledByName(program: t.Program): Set<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    for (const value of valuesOf(statement)) {
      const call = value?.type === 'AssignmentExpression' ? value.right : value;
      if (call?.type !== 'CallExpression' || !isProfileCall(call)) continue;
      const [argument] = call.arguments;
      if (argument?.type === 'Identifier') names.add(argument.name);
    }
  }
  return names;
}

function valuesOf(statement: t.Node): (t.Node | null | undefined)[] {
  switch (statement.type) {
    case 'ExpressionStatement':
      return [statement.expression];
    case 'VariableDeclaration':
      return statement.declarations.map((declarator) => declarator.init);
    case 'ExportNamedDeclaration':
      return statement.declaration == null ? [] : valuesOf(statement.declaration);
    case 'ExportDefaultDeclaration':
      return [statement.declaration];
    default:
      return [];
  }
}

/** A function at the top of the program, declared or in a variable, that has one of these names. */
function isNamed(node: t.Node, parents: readonly t.Node[], names: ReadonlySet<string>): boolean {
  if (names.size === 0 || parents.some((each) => isFunction(each) || each.type === 'ClassBody')) return false;
  const parent = parents.at(-1);
  const own = parent?.type === 'VariableDeclarator' ? parent.id : (node as { id?: t.Node | null }).id;
  return own?.type === 'Identifier' && names.has(own.name);
}

function nearest(tag: string): string {
  return /-/.test(tag) ? 'profile-ignore' : 'profile';
}

/** At most two edits from `profile`, and not a known tag of another tool. */
function isNear(tag: string): boolean {
  const known = ['file', 'private', 'provide', 'profile', 'prefix', 'profiles'];
  if (known.includes(tag)) return tag === 'profiles';
  return /^profil/i.test(tag) || edits(tag.toLowerCase(), 'profile') <= 2;
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

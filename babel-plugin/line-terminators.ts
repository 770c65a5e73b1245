import type { types as t } from '@babel/core';

const TERMINATOR = /\r\n|[\n\r\u2028\u2029]/g;
/** An escape, or a character that needs one to stand on one line. */
const ESCAPE = /\\(?:\r\n|[\s\S])|[\u2028\u2029]/g;

/**
 * With `retainLines` Babel counts the lines that it has printed, but not those that a string goes over, nor those that
 * end otherwise than with a line feed; all that follows would stand a line too low. Strings are written on one line
 * instead, and comments with line feeds.
 */
export function keepCount(types: typeof t, program: t.Program, comments: readonly t.Comment[]): void {
  const keys = types.VISITOR_KEYS;
  const visit = (node: t.Node): void => {
    if (node.type === 'StringLiteral' && hasTerminator(node.extra?.raw)) node.extra = undefined;
    else if (node.type === 'DirectiveLiteral') onOneLine(node);
    else if (node.type === 'TemplateLiteral') escapeSeparators(node);
    // In JSX a string has no escapes.
    if (node.type === 'JSXAttribute') return;
    for (const key of keys[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      if (node.type === 'TaggedTemplateExpression' && key === 'quasi') node.quasi.expressions.forEach(visit);
      else for (const each of Array.isArray(child) ? child : [child]) if (each != null) visit(each);
    }
  };

  for (const comment of comments) {
    if (comment.type === 'CommentBlock') comment.value = comment.value.replace(TERMINATOR, '\n');
  }
  visit(program);
}

function hasTerminator(raw: unknown): boolean {
  return typeof raw === 'string' && raw.search(TERMINATOR) >= 0;
}

/** A directive with a continuation in it must not become `'use strict'`. */
function onOneLine(node: t.DirectiveLiteral): void {
  if (!hasTerminator(node.value)) return;
  const [first, ...rest] = node.value.replace(ESCAPE, (text) => withoutTerminator(text, TERMINATOR));
  const escaped = first === undefined || first === '\\' ? first : `\\u{${first.codePointAt(0)?.toString(16)}}`;
  node.value = [escaped, ...rest].join('');
  node.extra = undefined;
}

/** What a tag sees of its text stays as it is. */
function escapeSeparators(node: t.TemplateLiteral): void {
  for (const { value } of node.quasis) {
    value.raw = value.raw.replace(ESCAPE, (text) => withoutTerminator(text, /[\u2028\u2029]/));
  }
}

/** Behind a backslash a line terminator is nothing. */
function withoutTerminator(text: string, terminator: RegExp): string {
  if (!text.startsWith('\\')) return `\\u${text.charCodeAt(0).toString(16)}`;
  return text.search(terminator) < 0 ? text : '';
}

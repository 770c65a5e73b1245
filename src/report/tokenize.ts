/** A piece of one source line; without line breaks. */
export interface Token {
  text: string;
  kind: TokenKind;
}

export type TokenKind = 'plain' | 'keyword' | 'string' | 'number' | 'comment' | 'regex';

/** A line break as JavaScript counts lines. */
export const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

const KEYWORDS = new Set(
  (
    'abstract as async await break case catch class const continue debugger declare default delete do else enum export ' +
    'extends false finally for from function get if implements import in infer instanceof interface is keyof let ' +
    'namespace new null of override private protected public readonly return satisfies set static super switch this ' +
    'throw true try type typeof undefined using var void while yield'
  ).split(' '),
);
/** Names unless another word, a string or a bracket follows. */
const CONTEXTUAL = new Set(
  'abstract as async declare from get infer is keyof namespace of override readonly satisfies set static type using'.split(
    ' ',
  ),
);
const VALUES = new Set(['this', 'super', 'null', 'true', 'false', 'undefined']);

const COMMENT = /\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?(?:\*\/|$)|^#![^\n\r]*/y;
const STRING = /'(?:[^'\\\n\r]|\\(?:\r\n|[\s\S]))*'?|"(?:[^"\\\n\r]|\\(?:\r\n|[\s\S]))*"?/y;
const TEMPLATE = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(`|\$\{|$)/y;
const NUMBER = /0[xob][\da-f_]+n?|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d+)?n?/iy;
const WORD = /[\p{ID_Start}$_#@][\p{ID_Continue}$\u200c\u200d]*/uy;
// Not `/>` and only up to the end of the line: closing tags of JSX must not start a regular expression. Bounded, as each
// slash of a long line is tried.
const REGEX = /\/(?![*/>])(?:[^\\/[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.){0,200}\]){1,500}\/[dgimsuvy]*/y;
const SPACE = /\s+/y;

/** Longer texts are not coloured: a string of 20 million characters overflows the stack of regular expressions. */
const LONGEST = 5_000_000;

/**
 * Splits JavaScript or TypeScript into coloured pieces, line by line. Made for printing: it never fails, and where the
 * language needs a parser (regular expressions, JSX text) it guesses, in a way that a wrong guess ends with the line.
 */
export function tokenize(source: string): Token[][] {
  if (source.length > LONGEST) {
    return source.split(LINE_BREAK).map((text) => (text === '' ? [] : [{ text, kind: 'plain' }]));
  }
  const lines: Token[][] = [[]];
  /** For each open template the number of braces that are open within its `${`. */
  const templates: number[] = [];
  let at = 0;
  let last = '';

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    return found === '' ? undefined : found;
  };
  const push = (text: string, kind: TokenKind) => {
    text.split(LINE_BREAK).forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push({ text: part, kind });
    });
    at += text.length;
  };
  const pushTemplate = (start: number) => {
    TEMPLATE.lastIndex = start;
    const [, end] = TEMPLATE.exec(source) ?? [];
    const until = end === undefined ? source.length : TEMPLATE.lastIndex;
    push(source.slice(at, until), 'string');
    if (end === '${') templates.push(0);
    last = end === '${' ? '{' : '`';
  };

  while (at < source.length) {
    const character = source[at]!;
    const space = match(SPACE);
    const comment = space === undefined ? match(COMMENT) : undefined;
    if (space !== undefined) push(space, 'plain');
    else if (comment !== undefined) push(comment, 'comment');
    else if (character === '`') pushTemplate(at + 1);
    else if (character === '}' && templates.at(-1) === 0) {
      templates.pop();
      pushTemplate(at + 1);
    } else {
      const [text, kind] = next(match, last, source, at);
      if (templates.length > 0 && character === '{') templates[templates.length - 1]!++;
      if (templates.length > 0 && character === '}') templates[templates.length - 1]!--;
      push(text, kind);
      last = text;
    }
  }
  return lines;
}

function next(
  match: (pattern: RegExp) => string | undefined,
  last: string,
  source: string,
  at: number,
): [text: string, kind: TokenKind] {
  const string = match(STRING);
  if (string !== undefined) return [string, 'string'];
  const number = match(NUMBER);
  if (number !== undefined) return [number, 'number'];
  const word = match(WORD);
  if (word !== undefined) return [word, isKeyword(word, last, source, at) ? 'keyword' : 'plain'];
  const regex = source[at] === '/' && mayStartRegex(last) ? match(REGEX) : undefined;
  return regex === undefined ? [source[at]!, 'plain'] : [regex, 'regex'];
}

function isKeyword(word: string, last: string, source: string, at: number): boolean {
  if (!KEYWORDS.has(word) || last === '.') return false;
  const after = source.slice(at + word.length, at + word.length + 20);
  if (/^\??:/.test(after) && word !== 'default') return VALUES.has(word);
  return !CONTEXTUAL.has(word) || /^\s+['"`{[(*#\p{ID_Start}$_]/u.test(after);
}

/** Whether a slash after the token `last` starts a regular expression rather than divides. */
function mayStartRegex(last: string): boolean {
  if (KEYWORDS.has(last)) return !VALUES.has(last);
  return last === '' || /^[=(,:;!&|?{[+\-*%^~>]$/.test(last);
}

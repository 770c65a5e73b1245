import { Script } from 'node:vm';

/** Where Babel's parser stopped, as it puts it on its errors; lines from 1, columns from 0. */
interface Located extends Error {
  loc?: { line: number; column: number };
}

/** The error for a file that Babel cannot parse, in the shape of Node's own: place, line, caret, then the message. */
export function userSyntaxError(error: Located, path: string, text: string): Error {
  const reason = error.message
    .split('\n')[0]
    .replace(`${path}: `, '')
    .replace(/ \(\d+:\d+\)$/, '');
  const result = decorated(path);
  result.message = reason;
  if (error.loc === undefined) return result;
  const { line, column } = error.loc;
  const source = text.split(/\r?\n/)[line - 1] ?? '';
  const caret = source.slice(0, column).replace(/[^\t]/g, ' ');
  result.stack = `${path}:${line}\n${source}\n${caret}^\n\nSyntaxError: ${reason}\n    at ${path}:${line}:${column + 1}`;
  return result;
}

/**
 * An error that the engine made for text it could not compile. Node has marked it as one whose stack shows the place,
 * so it prints no lines of the loader above it. https://github.com/nodejs/node/blob/main/src/node_errors.cc
 */
function decorated(path: string): Error {
  try {
    new Script('(', { filename: path });
  } catch (error) {
    return error as Error;
  }
  return new SyntaxError();
}

/** An error about a place in the program's source, to be told like a syntax error. */
export function sourceError(
  message: string,
  node: { loc?: { start: { line: number; column: number } } | null },
): Error {
  return Object.assign(new SyntaxError(message), { loc: node.loc?.start });
}

/** Where Babel's parser stopped, as it puts it on its errors; lines from 1, columns from 0. */
interface Located extends Error {
  loc?: { line: number; column: number };
}

/**
 * The error for a file that Babel cannot parse, in the shape of Node's own: place, line, caret, then the message. It
 * carries no frames of ours, so Node prints nothing of the loader's code above it.
 */
export function userSyntaxError(error: Located, path: string, text: string): SyntaxError {
  const reason = error.message
    .split('\n')[0]
    .replace(`${path}: `, '')
    .replace(/ \(\d+:\d+\)$/, '');
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const result = new SyntaxError(reason);
  Error.stackTraceLimit = limit;
  if (error.loc === undefined) return result;
  const { line, column } = error.loc;
  const source = text.split(/\r?\n/)[line - 1] ?? '';
  const caret = source.slice(0, column).replace(/[^\t]/g, ' ');
  result.stack = `${path}:${line}\n${source}\n${caret}^\n\nSyntaxError: ${reason}\n    at ${path}:${line}:${column + 1}`;
  return result;
}

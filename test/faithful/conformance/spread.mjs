import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const babel = require('@babel/core');
const { SILENT } = require('../../../dist/src/loader/babel.js');
const { parserPlugins } = require('../../../dist/src/loader/typescript/syntax-plugins.js');

/** After these words a new line means something else, or is not allowed. */
const HOLDS_NEXT = new Set(['return', 'throw', 'break', 'continue', 'yield', 'async', 'using', '#']);
/** So does one before these. */
const HOLDS_BEFORE = new Set(['=>', '++', '--', 'using']);

/**
 * Each token on a line of its own: the suite's tests are short, and most of what the plugin does to long expressions
 * would not be asked for. What Babel cannot parse stays as it is. The result may mean something else in rare cases; it
 * is compared with itself.
 */
export function spread(text, sourceType) {
  let tokens;
  try {
    const options = { errorRecovery: false, tokens: true, plugins: parserPlugins('.js', {}) };
    ({ tokens } = babel.parseSync(text, { ...SILENT, sourceType, parserOpts: options }));
  } catch {
    return text;
  }
  let result = '';
  let end = 0;
  let before;
  for (const token of tokens) {
    if (token.type === 'CommentLine' || token.type === 'CommentBlock') continue;
    result += text.slice(end, token.start);
    if (before !== undefined && mayBreak(before, token, text)) result += '\n';
    result += text.slice(token.start, token.end);
    end = token.end;
    before = token;
  }
  return result + text.slice(end);
}

function mayBreak(before, token, text) {
  // The text of a template is a token, and may be empty.
  if (before.type.label === 'template' || token.type.label === 'template') return false;
  const word = ({ start, end }) => text.slice(start, end);
  return !HOLDS_NEXT.has(word(before)) && !HOLDS_BEFORE.has(word(token)) && token.end > token.start;
}

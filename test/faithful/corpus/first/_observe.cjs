const path = require('node:path');
const { inspect } = require('node:util');

const show = (value) => (typeof value === 'string' ? value : inspect(value, { depth: 5 }));

/** Prints values; returns the first. */
const log = (...values) => {
  console.log(values.map(show).join(' '));
  return values[0];
};

/** Functions and lines of the program on the stack of an error. */
const lines = (error) => {
  const file = path.basename(require.main?.filename ?? process.argv[1]);
  const frame = new RegExp(`^ +at (?:(.*?) \\()?[^\\n]*${file.replaceAll('.', '\\.')}:(\\d+):\\d+\\)?$`, 'gm');
  return [...String(error?.stack).matchAll(frame)].map(([, name, line]) => `${name ?? ''}:${line}`);
};

/** Prints what a function returns or throws. */
const attempt = (f) => {
  let value;
  try {
    value = f();
  } catch (error) {
    const { name, message } = Object(error);
    log('throws', name, message, lines(error));
    return;
  }
  log('value', value);
};

module.exports = { log, lines, attempt };

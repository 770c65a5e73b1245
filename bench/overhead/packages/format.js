const { readFileSync } = require('node:fs');
const { js } = require('js-beautify');
const source = readFileSync(require.resolve('lodash/lodash.js'), 'utf8').slice(0, 120_000);
module.exports = function format() {
  return js(source, { indent_size: 4, brace_style: 'expand' }).length;
};

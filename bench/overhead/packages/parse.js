const { readFileSync } = require('node:fs');
const acorn = require('acorn');
const source = readFileSync(require.resolve('lodash/lodash.js'), 'utf8');
module.exports = function parse() {
  let nodes = 0;
  for (let i = 0; i < 12; i++) {
    nodes += acorn.parse(source, { ecmaVersion: 2022 }).body.length;
  }
  return nodes;
};

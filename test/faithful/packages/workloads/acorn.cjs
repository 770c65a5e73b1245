const { done, input } = require('./_done.cjs');
const acorn = require('acorn');

const count = {};
const walk = (node) => {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') count[node.type] = (count[node.type] ?? 0) + 1;
  for (const value of Object.values(node)) walk(value);
};
const options = { ecmaVersion: 'latest', locations: true };
walk(acorn.parse(input('handlebars/dist/cjs/handlebars.js'), options));
walk(acorn.parse(input('postcss/lib/parser.js'), { ...options, onComment: [] }));
walk(acorn.parse(input('sucrase/dist/esm/index.js'), { ...options, sourceType: 'module' }));
const modern =
  'class A { #p = 1; static { this.#q ??= 2n ** 3n; } static #q; async *m([a, { b = 1 }], ...c) { for await (const x of y?.z?.()) yield* x; } } label: for (;;) { continue label; } /(?<n>a)\\k<n>/v; `${1}${`x`}`;';
walk(acorn.parse(modern, options));
const tokens = [...acorn.tokenizer(modern, options)].map(({ type }) => type.label);
const errors = [
  'let let',
  'a b',
  '({a:1,a})=>',
  '"use strict"; with(a){}',
  'class { }',
  '`${',
  '/(/',
  'await 1',
  '0777n',
  'for (const x;;){}',
  'return',
  'import x',
].map((text) => {
  try {
    return acorn.parse(text, options).body.length;
  } catch (error) {
    return error.message;
  }
});
done(count, tokens, errors);

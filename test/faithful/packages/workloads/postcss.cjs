const { done } = require('./_done.cjs');
const postcss = require('postcss');

const rules = Array.from(
  { length: 120 },
  (_, i) =>
    `@media (min-width: ${i}px) { .a${i}, b > c { color: red; --x: { a: b }; background: url("x;${i}") !important } /* c${i} */ }\n`,
);
const css = `@charset "utf-8";\n@import "a" screen;\n${rules.join('')}a{}b{;;c:d}`;
const swap = {
  postcssPlugin: 'swap',
  Once: (root) => root.walkComments((each) => each.remove()),
  Declaration: {
    color: (each) => {
      if (each.value === 'red') each.value = 'blue';
    },
  },
  AtRule: async (rule) => {
    await null;
    if (rule.name === 'charset') rule.remove();
  },
  RuleExit: (rule) => {
    if (rule.nodes.length === 0) rule.remove();
  },
};
const broken = ['a {', 'a }', 'a { b', '"', '/*', 'a: b: c', '@', 'a { : c }', '(', 'a{b:c;d}'].map((text) => {
  try {
    return postcss.parse(text).toString();
  } catch (error) {
    return error.message;
  }
});
(async () => {
  const first = await postcss([swap]).process(css, { from: 'a.css', map: { inline: false } });
  const second = postcss([]).process(css, { from: undefined }).sync();
  const root = postcss.parse(css);
  root.append(postcss.rule({ selector: 'z' }).append({ prop: 'p', value: 'v' }), root.first.clone());
  root.first.after('x { y: z }');
  root.each((node) => {
    if (node.name === 'media') node.replaceWith(node.nodes);
  });
  const json = postcss.fromJSON(root.toJSON()).toString();
  const failed = await postcss([
    () => {
      throw new Error('plugin');
    },
  ])
    .process('a{}', { from: undefined })
    .then(String, (error) => error.message);
  done(
    first.css,
    first.map.toString(),
    second.root.nodes.length,
    root.toString(),
    json,
    broken,
    failed,
    postcss.list.split('a (b, c), "d,e"', [','], true),
  );
})();

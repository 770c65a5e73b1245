const { done, input } = require('./_done.cjs');
const { marked, lexer, Marked } = require('marked');

const texts = ['acorn/README.md', 'ajv/README.md', 'terser/README.md', 'commander/Readme.md'].map(input);
const own = new Marked({
  async: true,
  walkTokens: async (token) => {
    token.seen = true;
  },
  renderer: { heading: ({ text, depth }) => `<h${depth}>${text}` },
});
const odd =
  '> a\n> - b\n>   1. c\n\n| a | b |\n|:--|--:|\n| `x|y` | **z** |\n\n[ref]: http://x "t"\n[a][ref] ![i](j)<br>~~d~~\n\n- [ ] t\n- [x] u\n\n```js\ncode\n```\n    ind\n***bold _it_***\n';
own.parse(texts[0] + odd).then((html) =>
  done(
    texts.map((text) => marked(text)),
    marked(odd, { breaks: true }),
    lexer(odd).length,
    html,
  ),
);

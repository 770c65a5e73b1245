// return, throw, yield, break with what follows on further lines, in parentheses and with comments.
const id = (x) => x;
const forms = {
  chain() {
    return id(
      [3, 1, 2],
    )
      .sort()
      .map((x) => x * 2);
  },
  parens() {
    return (
      // a comment
      id('commented')
    );
  },
  blockComment() {
    return /* a
    comment over lines */ 'never';
  },
  shortComment() {
    return /* a comment */ id(
      'short',
    );
  },
  conditional(x) {
    return x
      ? id('yes')
      : id('no');
  },
  logical() {
    return (
      id(0) ||
      id('') ||
      id('logical')
    );
  },
  object() {
    return {
      a: id(1),
      b: [
        id(2),
      ],
    };
  },
  sequence() {
    return (
      id(1),
      id(2)
    );
  },
  negated() {
    return !(
      id(true) &&
      id(false)
    );
  },
  template() {
    return `
      ${id('t')}
    `.trim();
  },
  *gen() {
    const got = yield (
      id('yielded')
    );
    yield [
      got,
    ];
    yield
    id('not yielded');
    yield* (
      [1]
    );
  },
  throws() {
    throw (
      new Error(
        'in parens',
      )
    );
  },
  arrow: () => (
    id('arrow')
  ),
  arrowObject: () => ({
    a: id(1),
  }),
  arrowSequence: () => (id(1),
  id('last')),
  nested: (x) => (y) =>
    (z) => [
      x, y,
      z,
    ],
  awaitLike: async () => (
    await id('awaited')
  ),
  newTarget() {
    return (
      new.target
    );
  },
};
for (const [name, f] of Object.entries(forms)) {
  try {
    const value = f(1);
    console.log(name, name === 'gen' ? [...value] : name === 'nested' ? value(2)(3) : value);
  } catch (e) {
    console.log(name, e.message, e.stack.match(/less\.js:(\d+)/)[1]);
  }
}
forms.awaitLike().then(console.log);

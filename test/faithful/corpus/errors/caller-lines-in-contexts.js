// A callee throws; the caller's line, in every kind of statement over several lines.
const fail = () => {
  throw new Error('x');
};
const id = (x) => x;
const o = { fail, self: () => o, get g() { return fail(); } };
const lines = (e) => [...e.stack.matchAll(/contexts\.js:(\d+)/g)].slice(1, 3).map((m) => m[1]).join();
const runs = {
  return() {
    return (
      id(1) +
      fail()
    );
  },
  throw() {
    throw id(
      fail(),
    );
  },
  const() {
    const a = id(1),
      b = fail(),
      c = id(2);
  },
  if() {
    if (
      id(1)
      && fail()
    ) id(2);
    else id(3);
  },
  elseIf() {
    if (id(0)) {
      id(1);
    } else if (
      fail()) {
      id(2);
    }
  },
  while() {
    while (
      id(1) &&
      o
        .self()
        .fail()
    );
  },
  doWhile() {
    do {
      id(1);
    } while (
      fail());
  },
  forInit() {
    for (
      let i = id(0), j =
        fail();
      i < 2;
      i++
    );
  },
  forTest() {
    for (
      let i = 0;
      i < 1 || fail();
      i++
    ) {
      id(i);
    }
  },
  forUpdate() {
    for (let i = 0;
      i < 2;
      i++,
      fail()) {
      id(i);
    }
  },
  forOf() {
    for (
      const x
      of
      fail()
    ) id(x);
  },
  forOfTarget() {
    for (
      o[
        fail()
      ] of [1]
    ) id(1);
  },
  forIn() {
    for (const x in
      o.g) id(x);
  },
  switch() {
    switch (
      id(1)
    ) {
      case 2:
      case
        fail():
    }
  },
  label() {
    a:
    b:
    fail();
  },
  block() {
    {
      { id(1); fail(); }
    }
  },
  oneLine() { id(1); fail(); id(2); },
  arrowBody: () =>
    id(
      fail()),
  nestedArrow: () => (() =>
    (() => fail())())(),
  default: (
    a = id(1),
    b = fail(),
  ) => a + b,
  pattern: ({
    a,
    b = fail(),
  } = {}) => a,
  assignPattern() {
    let a;
    [
      a,
      a = fail(),
    ] = [
      id(1),
    ];
  },
  field() {
    return new (class {
      a = id(1);
      b =
        fail();
    })();
  },
  staticField() {
    return class {
      static a = id(
        fail(),
      );
    };
  },
  key() {
    return {
      [id('a')]: 1,
      [fail()]: 2,
    };
  },
  method: () => ({
    m() {
      return fail(
      );
    },
  }).m(),
  tagged: () => id`a${
    fail()
  }b`,
  optional: () => o
    ?.self()
    ?.fail(
      id(1)),
  spread: () => [
    ...id([]),
    ...fail(),
  ],
  conditional: () => id(0)
    ? id(1)
    : id(1)
      ? fail()
      : id(2),
  sequence: () => (
    id(1),
    fail(),
    id(2)),
  assign() {
    o.x = o.y =
      fail();
  },
  compound() {
    let n = 1;
    n += id(1)
      + fail();
  },
  catch() {
    try {
      throw 1;
    } catch (e) {
      id(e);
      fail();
    }
  },
  finally() {
    try {
      return id(1);
    } finally {
      fail();
    }
  },
  tryDeep() {
    try {
      return id(
        fail(),
      );
    } finally {
      id(2);
    }
  },
  generator: () => [...(function* () {
    yield id(1);
    yield (
      fail());
  })()],
  callback: () => [1]
    .map(id)
    .map((x) =>
      fail(x))
    .map(id),
  constructor_: () => new (class {
    constructor() {
      id(1);
      fail();
    }
  })(
    id(1),
  ),
  toString_: () => `${{
    toString: () => fail(),
  }}`,
  unary: () => -
  o.g,
  comma() {
    id(1), fail(), id(2);
  },
};
for (const [name, run] of Object.entries(runs)) {
  try {
    console.log(name, run());
  } catch (e) {
    console.log(name, e.message, lines(e));
  }
}

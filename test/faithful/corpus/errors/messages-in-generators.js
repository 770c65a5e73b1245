// The same texts where a yield stands in the expression.
const o = { v: 1, f: (x) => x, nil: null };
const bodies = [
  function* () {
    o.v(
      yield 1,
    );
  },
  function* () {
    (yield 1)(
      yield 2,
    );
  },
  function* () {
    (yield 1)
      .deep
      .deeper;
  },
  function* () {
    o[yield 1](
      2,
    );
  },
  function* () {
    o.f(
      ...(yield 1),
    );
  },
  function* () {
    const { a } = yield 1;
  },
  function* () {
    const [a] = yield 1;
    return a;
  },
  function* () {
    const { a = yield 1, b: { c } } = o;
  },
  function* () {
    for (const x of yield 1) o.f(x);
  },
  function* () {
    for (const { a } of [yield 1]) o.f(a);
  },
  function* () {
    return [
      ...(yield 1),
      yield 2,
    ];
  },
  function* () {
    new (yield 1)(
      yield 2,
    );
  },
  function* () {
    o.nil[yield 1] = yield 2;
  },
  function* () {
    (yield 1)`x${yield 2}`;
  },
  function* () {
    return (yield 1)
      ?.x
      .y;
  },
  function* () {
    return (class extends (yield 1) {}).name;
  },
  function* () {
    return (yield 1) instanceof (yield 2);
  },
  function* () {
    return (yield 1) in (yield 2);
  },
  function* () {
    throw yield 1;
  },
  function* () {
    let a;
    ({ a } = yield 1);
    [a] = yield 2;
  },
  function* () {
    yield* 5;
  },
  function* () {
    const n = 5;
    yield* n;
  },
];
bodies.forEach((body, i) => {
  for (const sent of [null, 5, {}]) {
    const g = body();
    const steps = [];
    try {
      for (let j = 0; j < 4; j++) {
        const { value, done } = g.next(sent);
        steps.push(String(value));
        if (done) break;
      }
      console.log(i, steps.join());
    } catch (e) {
      console.log(i, steps.join(), `${e?.name}: ${e?.message}`, e?.stack?.match(/generators\.js:(\d+)/)?.[1]);
    }
  }
});

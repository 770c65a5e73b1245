// "Cannot destructure" and "Cannot read properties" with sources over lines.
const o = { nil: null, f: () => undefined, g: (x) => x, deep: { nil: null } };
const id = (x) => x;
const runs = [
  () => {
    const { a } = o.f(
      id(1),
    );
  },
  () => {
    const { a, ...rest } = o
      .deep
      .nil;
  },
  () => {
    const { [id('k')]: a } = o.g(
      id(null),
    );
  },
  () => {
    const { a: { b } } = o.g({
      a: id(undefined),
    });
  },
  () => {
    const { a: { b } = null } = o.g(
      {},
    );
  },
  () => {
    let a;
    ({ a } = o.f(
      id(1),
    ));
  },
  () => {
    let a;
    ({ a: { a } } = o.g(
      id({}),
    ));
  },
  () => {
    let a;
    return ({ a } = id(
      null,
    ));
  },
  () => (({ a }) => a)(o.f(
    id(1),
  )),
  () => (({ a }, { b }) => b)(
    id({}),
    o.f(),
  ),
  (x, { a } = o.f(
    id(1),
  )) => a,
  () => {
    for (const { a } of [
      id(null),
    ]) id(a);
  },
  () => {
    for (const { a: { b } } of o.g([
      id({}),
    ])) id(b);
  },
  () => {
    try {
      throw id(
        undefined,
      );
    } catch ({ message }) {
      id(message);
    }
  },
  () => {
    const [{ a }] = [
      o.f(),
    ];
  },
  () => {
    const { a } = id(0) ? {} : o.f(
      id(1),
    );
  },
  () => {
    const { a } = (id(1), o.nil);
  },
  () => {
    const { a } = o.nil ?? o.f(
      id(1),
    );
  },
  () => {
    const { length } = o.g`
      ${id(1)}`.missing;
  },
  () => {
    const { a } = new Proxy({}, {
      get() {
        throw new Error(
          'trap',
        );
      },
    });
  },
  () => {
    const {} = o.f(
      id(1),
    );
  },
  () => {
    const { ...all } = o.f(
      id(1),
    );
  },
  () => o.f(
    id(1),
  ).a,
  () => o.f(
    id(1),
  ).a(
    id(2),
  ),
  () => o.f(
    id(1),
  )[
    id('key')
  ],
  () => {
    o.f(
      id(1),
    ).a = id(2);
  },
  () => {
    o.f(
      id(1),
    ).a += id(2);
  },
  () => {
    o.nil[
      id('k')
    ] = id(2);
  },
  () => o.f(
    id(1),
  )?.a.b + o.nil
    .c,
  () => {
    [o.nil.x] = [
      id(1),
    ];
  },
  () => {
    ({ a: o.f().x = id(2) } = {});
  },
  () => {
    for (o.nil.x of [
      id(1)]) id(2);
  },
];
runs.forEach((run, i) => {
  try {
    console.log(i, run());
  } catch (e) {
    console.log(i, `${e.name}: ${e.message}`, e.stack.match(/contexts\.js:(\d+)/)?.[1]);
  }
});

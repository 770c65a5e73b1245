// The text of a callee that is none, in every kind of place where a call can stand.
const o = { v: 1, f: (x) => x, deep: { v: 2, f: () => o.deep } };
const id = (x) => x;
const runs = [
  () => {
    return o.v(
      id(1),
    );
  },
  () => {
    throw o.deep
      .v(
        id(1),
        id(2));
  },
  () => `${o.f(1)} ${o
    .v()} ${
    o.v(
      id(1))}`,
  () => [
    id(1),
    o.v(
      id(2),
    ),
  ],
  () => ({
    a: id(1),
    b: o.deep.v(
      id(2),
    ),
    c: id(3),
  }),
  () => {
    if (o.f(1) &&
      o.v(
        id(1),
      )) return 1;
  },
  () => {
    while (o
      .v()) id(1);
  },
  () => {
    for (let i = o.v(
      id(1),
    ); ;) return i;
  },
  () => {
    for (let i = 0; o.v(
      i,
    ); i++) return i;
  },
  () => {
    for (let i = 0; i < 2; o.v(
      id(i),
    )) i++;
  },
  () => {
    for (const x of o.f([1]).map(
      o.v(
        id(1),
      ))) id(x);
  },
  () => {
    switch (o.v(
      id(1),
    )) {
    }
  },
  () => {
    switch (1) {
      case id(2):
      case o.v(
        id(1),
      ):
    }
  },
  () => {
    do id(1); while (o.v(
      id(0)));
  },
  (a = o.v(
    id(1),
  )) => a,
  () => {
    const { a = o.v(
      id(1),
    ) } = {};
  },
  () => class extends o.v(
    id(1),
  ) {},
  () => class {
    static [o.v(
      id('key'),
    )] = 1;
  },
  () => class {
    static x = o.v(
      id(1),
    );
  },
  () => class {
    static {
      o.v(
        id(1),
      );
    }
  },
  () => new (class {
    x = [
      o.deep.v(
        id(1),
      ),
    ];
  })(),
  () => o.f(
    o.v(
      id(1),
    ),
  ),
  () => o.v?.(
    id(1),
  ),
  () => o?.deep.v(
    id(1),
  ),
  () => !o.v(
    id(1),
  ),
  () => typeof o.v(
    id(1)),
  () => id(1) + o.deep
    .v(id(2)) +
    id(3),
  () => (id(0), o.v(
    id(1),
  )),
  () => id(0) ? 1 : o.v(
    id(1),
    ...[id(2)],
  ),
  () => id(null) ?? o.v(
    ...id([1]),
  ),
  () => {
    o.x = o.v(
      id(1),
    );
  },
  () => o[o.v(
    id(1),
  )],
  () => o.v`
    ${id(1)}`,
  () => o.deep.f().v(
    id(1),
  )(
    id(2),
  ),
  () => super_.m(),
  () => [...o.v(
    id(1),
  )],
  () => o.f(...o.v(
    id(1),
  )),
  () => delete o.v(
    id(1),
  ).x,
  () => new o.v(
    id(1),
  ),
  () => new (o.deep.f().v)(
    id(1),
  ),
  () => eval('o.v(\nid(1))'),
  () => this.nothing(
    id(1),
  ),
  () => id(id)(id)(1)(
    id(2),
  ),
  () => (o.f)
    .v(
      id(1),
    ),
  () => 'text'(
    id(1)),
  () => [1, 2](
    id(1),
  ),
  () => ({})(
    id(1),
  ),
  () => (id(1), 5)(
    id(1),
  ),
  () => (o.v ||= id)(
    id(1),
  ),
  () => (o.v = id(2))(
    id(1),
  ),
  () => o[id('v')](
    id(1),
  ),
  () => o['deep'][`${id('v')}`](
    id(1),
  ),
  () => Symbol.iterator(
    id(1)),
  () => null(
    id(1)),
];
class Super {
  m() {
    return super.gone(
      id(1),
    );
  }
}
const super_ = new Super();
runs.forEach((run, i) => {
  try {
    console.log(i, run());
  } catch (e) {
    console.log(i, `${e.name}: ${e.message}`, e.stack.match(/contexts\.js:(\d+)/)?.[1]);
  }
});

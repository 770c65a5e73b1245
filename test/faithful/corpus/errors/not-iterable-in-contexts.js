// "is not iterable" and its relatives in multi-line calls, patterns and loops.
const o = { n: 5, f: () => 5, g: (...x) => x, obj: {}, nil: null, nothing: undefined };
const id = (x) => x;
const runs = [
  () => o.g(
    ...o.n,
  ),
  () => o.g(
    id(1),
    ...o.n,
  ),
  () => o.g(
    ...id(5),
  ),
  () => o.g(
    ...o.obj,
    id(1),
  ),
  () => o.g(
    ...o.nil,
    ...id([1]),
  ),
  () => new Map([
    id(1),
    [1, 2],
  ]),
  () => new o.g(...o
    .nothing),
  () => [
    ...o.obj,
  ],
  () => [
    id(1),
    ...o.f(
      id(1),
    ),
  ],
  () => {
    const [a] = o.obj;
  },
  () => {
    const [a] = o
      .g(1)[0];
  },
  () => {
    const [a, [b]] = [
      id(1),
      o.n,
    ];
  },
  () => {
    const { a: [b] } = {
      a: o.f(
        id(1),
      ),
    };
  },
  () => {
    let a;
    [a] = o.f(
      id(1),
    );
  },
  () => {
    let a;
    [[a]] = [
      o.nil];
  },
  () => {
    for (const [a] of [
      id([1]),
      id(2),
    ]) id(a);
  },
  () => {
    for (const x of o
      .n) id(x);
  },
  () => {
    for (const x of id(
      o.obj,
    )) id(x);
  },
  () => {
    for (const x of new o.f(
    )) id(x);
  },
  () => {
    for (const x of id(0) || o.nil) id(x);
  },
  () => (([a]) => a)(
    id(1),
  ),
  () => ((...[[a]]) => a)(
    id(1),
  ),
  ([a] = o.f(
    id(1),
  )) => a,
  () => Promise.all.call(
    null,
    o.n,
  ),
  () => Object.fromEntries(
    o.n,
  ),
  () => Object.fromEntries([
    id(1),
  ]),
  () => new Set(
    o.n,
  ),
  () => Array.from(
    { length: 1, [Symbol.iterator]: 1 },
  ),
  () => [...{
    [Symbol.iterator]() {
      return id(1);
    },
  }],
  () => {
    for (const x of {
      [Symbol.iterator]: () => ({
        next: () => id(1),
      }),
    }) id(x);
  },
  () => {
    const [a] = {
      [Symbol.iterator]: () => ({
        next: id(undefined),
      }),
    };
  },
  () => {
    for (const x of (id(1), o.n)) id(x);
  },
  () => {
    for (const x of id(1)
      ? o.n
      : []) id(x);
  },
  () => [
    ...id(1) ? o.n : [],
  ],
  () => o.g(...id(1)
    ? o.f(
      id(2),
    )
    : []),
];
runs.forEach((run, i) => {
  try {
    console.log(i, run());
  } catch (e) {
    console.log(i, `${e.name}: ${e.message}`, e.stack.match(/contexts\.js:(\d+)/)?.[1]);
  }
});

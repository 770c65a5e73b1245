// Errors in chains that begin with an await or yield: the line of each piece.
const line = (e) => /\.js:(\d+)/.exec(e.stack)[1];
const cases = [
  async (o) => (await o)
    .a
    .b(),
  async (o) => (
    await o
  )
    .missing
    .deep,
  async (o) => (await o)
    ?.f(
      1,
    )
    .nothing
    .more(),
  async (o) =>
    new (await o)
      .Missing(),
  async (o) => (await o)[
    await 'f'
  ](
    null.x,
  ),
  async (o) => {
    const { a, b: { c } } =
      await o;
    return [a, c];
  },
  async (o) => {
    const [first] =
      await o,
      second = 1;
    return [first, second];
  },
  async (o) => [
    1,
    ...await o,
  ],
  async (o) => {
    for (
      const x
      of await o
    ) return x;
  },
  async (o) => {
    for await (const x of
      await o) return x;
  },
  async (o) => (await o)
    .f(
      ...(await o),
    ),
  async (o) => (await
    o)`tag`,
  async (o) => (await o).g =
    (await o).missing.x,
];
(async () => {
  const object = {
    f(x) {
      return this === object ? {} : x;
    },
  };
  for (const [i, each] of cases.entries()) {
    try {
      console.log(i, await each(Promise.resolve(object)));
    } catch (e) {
      console.log(i, e.message, line(e));
    }
  }
})();

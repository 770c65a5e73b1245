// Each callee throws: the caller's frame stands on the line the engine gives a call.
function fail(...args) {
  throw new Error(`fail ${args.length}`);
}
const id = (x) => x;
const o = { fail, id, self() { return this; }, get trap() { return fail('get'); }, set trap(v) { fail(v, 'set'); } };
o[Symbol.iterator] = fail;
const frames = (e) => e.stack.split('\n').filter((l) => l.includes(__filename)).slice(1, 3).map((l) => l.match(/:(\d+):\d+\)?$/)[1]).join(' < ');
const calls = [
  () =>
    fail(
      1,
      2,
    ),
  () => o
    .fail(),
  () => o
    .self()
    .self(
      id(1),
    )
    .fail(
      id(2),
    )
    .self(),
  () => o[
    'fail'
  ](
    id(1),
  ),
  () => o
    ?.self?.(
      id(1),
    )
    ?.fail?.(
      id(2),
    ),
  () => new
    fail(
      id(1),
    ),
  () => new o
    .fail,
  () => fail`
    a ${id(1)}
    b ${id(2)}
  `,
  () => o
    .self()
    .fail`x
      y`,
  () => id(
    id(1),
    fail(
      id(2),
    ),
  ),
  () => o
    .self()
    .trap,
  () => {
    o
      .self()
      .trap =
        id(1);
  },
  () => {
    const { trap } =
      o.self();
  },
  () => [
    ...id(1) ? [2] : [],
    ...o.self(),
  ],
  () => {
    for (const x of
      o.self()) id(x);
  },
  () => (
    fail
  )(
    id(1)
  ),
  () => fail.call(
    null,
    id(1),
  ),
  () => [3, 1, 2]
    .map(id)
    .sort(
      fail,
    ),
  () => id(1) &&
    (id(0) ||
      fail()),
];
calls.forEach((call, i) => {
  try {
    console.log(i, call());
  } catch (e) {
    console.log(i, e.message, frames(e));
  }
});

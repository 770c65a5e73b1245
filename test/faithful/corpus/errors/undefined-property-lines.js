// Which line a failed read stands on: that of the property, wherever the code around it is.
function where(e) {
  const [top, next] = e.stack.split('\n').filter((l) => l.includes(__filename)).map((l) => l.match(/:(\d+):\d+\)?$/)[1]);
  return `${top} < ${next}`;
}
const data = { a: { b: undefined, c: null }, f() { return undefined; } };
const tries = [
  () => data
    .a
    .b
    .c,
  () => data.a
    .c
    .d.e,
  () => data
    .f()
    .x,
  () => data
    .f()
    .x(
      data.f(),
    ),
  () => data.a.b[
    'key' +
      data.f()
  ],
  () => [
    data.a,
    data.a.b.c,
    data.f(),
  ],
  () => ({
    one: data.f(),
    two: data.f().x,
    three: data.f(),
  }),
  () => {
    data
      .a
      .b
      .c = data.f();
  },
  () => {
    data.f()
      .x ??= data.f();
  },
  () => {
    delete data
      .a.b
      .gone;
  },
  () => `
    ${data.f()}
    ${data.f().y}
  `,
  () => data.a.c
    ?.d
    .e + data
    .f().z,
  () => data.f(
    data.f(),
    data.f().w,
  ),
];
tries.forEach((run, i) => {
  try {
    console.log(i, run());
  } catch (e) {
    console.log(i, e.name, e.message, where(e));
  }
});

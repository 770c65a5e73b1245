const nothing = () => undefined;
const o = { nothing, nil: null, deep: {} };
function attempt(run) {
  try {
    console.log('value', run());
  } catch (e) {
    console.log(`${e.name}: ${e.message} @${e.stack.match(/messages\.js:(\d+)/)[1]}`);
  }
}
attempt(() => {
  const { a } = nothing();
  return a;
});
attempt(() => {
  const { a } = o
    .nothing(
      nothing(),
    );
  return a;
});
attempt(() => {
  const {
    a,
    b: { c },
  } = {
    a: nothing(),
  };
  return [a, c];
});
attempt(() => {
  const {} = o
    .nil;
});
attempt(() => {
  let x;
  ({
    x,
    y: { x },
  } = o.deep);
  return x;
});
attempt(() => {
  let x;
  ({ x } =
    o.nothing());
  return x;
});
attempt(() => (({ a }) => a)(
  nothing(),
));
attempt(() => (({ a: { b } }) => b)(
  { a: nothing() },
));
attempt(() => (([a, [b]]) => b)([
  nothing(),
  nothing(),
]));
attempt(() => {
  const { [nothing()]: v, ...rest } = o
    .nothing() ?? o.nil;
  return [v, rest];
});
attempt(() => {
  for (const { a } of [
    { a: nothing() },
    nothing(),
  ]) {
    console.log('a', a);
  }
});
attempt(() => {
  const { a } = o.nil
    ? nothing()
    : o.nil;
  return a;
});

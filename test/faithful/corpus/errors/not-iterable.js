// "is not iterable" shows the expression, and depends on its kind.
const five = () => 5;
const o = { five, none: undefined, five2: 5, deep: { fn: five } };
function line(e) {
  return e.stack.match(/not-iterable\.js:(\d+)/)[1];
}
function attempt(run) {
  try {
    console.log('value', run());
  } catch (e) {
    console.log(`${e.name}: ${e.message} @${line(e)}`);
  }
}
attempt(() => {
  const [a] = five();
  return a;
});
attempt(() => {
  const [a] =
    five(
      five(),
    );
  return a;
});
attempt(() => {
  const [a] = o
    .deep
    .fn();
  return a;
});
attempt(() => {
  let a;
  [a] = o
    .five2;
  return a;
});
attempt(() => {
  for (const x of o
    .five(
      1,
    )) {
    console.log(x);
  }
});
attempt(() => [
  ...[1],
  ...o.five(),
  ...[2],
]);
attempt(() => Math.max(
  ...o
    .five(),
  five(),
));
attempt(() => five(
  five(),
  ...o.none,
));
attempt(() => new Map(
  five(),
));
attempt(() => {
  const [[a]] = [
    o.five(),
  ];
  return a;
});
attempt(() => new Set([
  ...o.none ?? five(),
]));
const five3 = 5;
function* delegates() {
  yield* five3;
}
attempt(() => [
  ...delegates(),
]);

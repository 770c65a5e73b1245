// Errors thrown in and into generators: lines of the frames.
const where = (e) => e.stack.split('\n').filter((l) => l.includes(__filename)).slice(0, 4).map((l) => l.match(/at (?:(.*?) \()?.*:(\d+):\d+\)?$/)).map((m) => `${m[1] ?? ''}:${m[2]}`).join(' < ');
function* leaf(kind) {
  yield 1;
  const value = yield [
    2,
    kind,
  ];
  value
    .missing
    .deep;
}
function* middle(kind) {
  yield 0;
  yield* leaf(kind);
}
function consume(kind) {
  const out = [];
  for (const x of
    middle(
      kind,
    )) {
    out.push(x);
    if (kind === 'body' && x === 1) {
      throw new Error(
        'body');
    }
  }
  return out;
}
for (const kind of ['value', 'body']) {
  try {
    consume(kind);
  } catch (e) {
    console.log(kind, e.message, where(e));
  }
}
function* catches() {
  for (;;) {
    try {
      yield null
        .x;
    } catch (e) {
      yield where(e);
    }
    try {
      yield (
        undefined
      ).called(
        yield 'evaluated first',
      );
    } catch (e) {
      yield [e.message, where(e)];
      return;
    }
  }
}
for (const x of catches()) console.log(x);
const thrown = middle();
thrown.next();
try {
  thrown.throw(
    new Error('from outside'),
  );
} catch (e) {
  console.log(e.message, where(e));
}
console.log(thrown.next());
const spread = () => [
  ...middle('spread'),
  1,
];
try {
  spread();
} catch (e) {
  console.log(e.message, where(e));
}
const [one, two] = middle('partial');
console.log(one, two);

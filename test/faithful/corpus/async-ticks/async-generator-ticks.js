// Turns for each request to an async generator.
const { ticksOf } = require('./_ticks.cjs');
async function* kinds() {
  yield 1;
  yield Promise.resolve(2);
  yield await 3;
  const sent = yield* inner();
  yield sent;
  return Promise.resolve('end');
}
async function* inner() {
  yield 'i1';
  yield* ['s1', Promise.resolve('s2')];
  return 'inner done';
}
async function* returnsInTry() {
  try {
    yield 1;
    return Promise.resolve('r');
  } finally {
    yield 'from finally';
    await 0;
  }
}
async function* bare() {
  yield 1;
  yield 2;
}
const show = (r) => `${r.value} ${r.done}`;
(async () => {
  const it = kinds();
  for (let i = 0; i < 11; i++) await ticksOf(`next ${i}`, () => it.next(i).then(show));
  const other = returnsInTry();
  for (let i = 0; i < 4; i++) await ticksOf(`try ${i}`, () => other.next().then(show));
  for (const [method, value] of [['return', Promise.resolve('x')], ['return', 'y'], ['throw', 'z']]) {
    const started = bare();
    await started.next();
    await ticksOf(`${method} at yield`, () => started[method](value).then(show));
    await ticksOf(`${method} before start`, () => bare()[method](value).then(show));
    const finished = bare();
    for await (const each of finished) void each;
    await ticksOf(`${method} after end`, () => finished[method](value).then(show));
    const guarded = returnsInTry();
    await guarded.next();
    await ticksOf(`${method} in try`, () => guarded[method](value).then(show));
    await ticksOf('next after it', () => guarded.next().then(show));
  }
})();

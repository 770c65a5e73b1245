// Error.cause and AggregateError through async layers.
const { inspect } = require('node:util');
async function low() {
  await null;
  throw new TypeError('low');
}
async function high() {
  try {
    await low();
  } catch (cause) {
    throw new Error('high', {
      cause,
    });
  }
}
async function any() {
  return await Promise.any([
    low(),
    high(),
    Promise.reject(3),
  ]);
}
const shape = (e) =>
  e instanceof Error
    ? {
        name: e.name,
        message: e.message,
        keys: Reflect.ownKeys(e).join(),
        ...('cause' in e && { cause: shape(e.cause) }),
        ...(e.errors && { errors: e.errors.map(shape) }),
      }
    : e;
(async () => {
  for (const f of [low, high, any]) {
    try {
      await f();
    } catch (e) {
      console.log(inspect(shape(e), { depth: 6 }));
    }
  }
  const made = new AggregateError(
    [await low().catch((e) => e)],
    'made',
    { cause: 'why' },
  );
  console.log(inspect(shape(made), { depth: 6 }));
  const settled = await Promise.allSettled([low(), high(), 3]);
  console.log(settled.map(({ status, reason, value }) => [status, shape(reason ?? value)?.message ?? value]));
})();

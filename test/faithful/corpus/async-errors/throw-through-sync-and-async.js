// An error that passes async, sync, generator and callback frames; each finally runs once and in order.
const log = [];
function* gen(inner) {
  try {
    yield* inner();
  } finally {
    log.push('gen finally');
  }
}
function syncLayer(f) {
  try {
    return f();
  } finally {
    log.push('sync finally');
  }
}
async function asyncLayer(f) {
  try {
    return await f();
  } finally {
    log.push('async finally');
  }
}
const thrower = () => {
  throw new Error('deep');
};
(async () => {
  const layers = [
    () => syncLayer(() => [1].map(() => [...gen(thrower)])),
    () => asyncLayer(() => syncLayer(() => asyncLayer(thrower))),
    () => asyncLayer(async () => [1, 2].forEach(async (x) => x > 1 || syncLayer(() => x))),
    () => asyncLayer(async () => {
      for (const x of gen(function* () {
        yield 1;
        yield 2;
      })) {
        if (x === 2) await asyncLayer(thrower);
      }
    }),
    () => syncLayer(() => new Map([[1, 2]]).forEach(thrower)),
    () => asyncLayer(() => Promise.resolve(1).then(thrower)),
    () => asyncLayer(() => JSON.parse('{"a":1}', thrower)),
    () => syncLayer(() => [3, 1, 2].sort(thrower)),
    () => syncLayer(() => 'abc'.replace(/b/, thrower)),
  ];
  for (const layer of layers) {
    log.length = 0;
    try {
      console.log('value', await layer());
    } catch (e) {
      console.log(e.message);
    }
    console.log(log.join());
  }
})();

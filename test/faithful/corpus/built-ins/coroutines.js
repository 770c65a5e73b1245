// A runner like co: generators as coroutines over promises, thunks and other generators.
function co(gen, ...args) {
  return new Promise((resolve, reject) => {
    const it = typeof gen === 'function' ? gen.apply(this, args) : gen;
    const step = (method, value) => {
      let result;
      try {
        result = it[method](value);
      } catch (error) {
        return reject(error);
      }
      if (result.done) return resolve(result.value);
      toPromise(result.value).then(
        (v) => step('next', v),
        (e) => step('throw', e),
      );
    };
    step('next');
  });
}
function toPromise(x) {
  if (x?.then) return x;
  if (Array.isArray(x)) return Promise.all(x.map(toPromise));
  if (typeof x === 'function')
    return new Promise((go, no) => x((e, v) => (e ? no(e) : go(v))));
  if (x?.next || x?.constructor?.name === 'GeneratorFunction') return co(x);
  return Promise.resolve(x);
}
const log = [];
function* sub(n) {
  try {
    log.push(yield n);
    if (n > 1) yield Promise.reject(new Error(`sub ${n}`));
    return n * 10;
  } finally {
    log.push(`finally ${n}`);
    yield null;
  }
}
co(function* main() {
  const a = yield 1;
  const [b, c] = yield [
    Promise.resolve(2),
    (done) => setImmediate(done, null, 3),
  ];
  const d = yield sub(1);
  const e = yield* sub(0);
  let f;
  try {
    f = yield sub(
      2,
    );
  } catch (error) {
    f = error.message;
  }
  log.push(yield (done) => done(null, 'thunk'));
  return [a, b, c, d, e, f];
})
  .then((x) => console.log(x))
  .then(() => console.log(log.join()))
  .then(() => co(function* () {
    yield (done) => done(new RangeError('thunk fails'));
  }))
  .catch((e) => console.log(e.name, e.message));

// yield* from an async generator to sync iterables, async iterables and iterators without return or throw.
const log = [];
const iterator = (name, methods) => ({
  [Symbol.asyncIterator]() {
    log.push(`open ${name}`);
    let i = 0;
    const it = {
      next(v) {
        log.push(`next ${v}`);
        return { value: `${name}${i}`, done: i++ > 2 };
      },
    };
    if (methods.includes('return'))
      it.return = (v) => {
        log.push(`return ${v}`);
        return { value: `closed ${v}`, done: true };
      };
    if (methods.includes('throw'))
      it.throw = async (v) => {
        log.push(`throw ${v}`);
        return {
          value: `thrown ${v}`,
          done: methods.includes('ends'),
        };
      };
    return it;
  },
});
async function* outer(inner) {
  try {
    const result = yield* inner;
    log.push(`result ${result}`);
    return result;
  } catch (e) {
    log.push(`caught ${e.name ?? e}`);
    yield 'recovered';
  } finally {
    log.push('finally');
  }
}
(async () => {
  const inners = {
    bare: () => iterator('a', []),
    return: () => iterator('b', ['return']),
    throw: () => iterator('c', ['return', 'throw']),
    ends: () => iterator('d', ['throw', 'ends']),
    array: () => [1, Promise.resolve(2), 3],
    rejected: () => [1, Promise.reject(new Error('in list')), 3],
    string: () => 'xyz',
  };
  for (const [name, make] of Object.entries(inners))
    for (const method of ['next', 'return', 'throw']) {
      log.length = 0;
      const it = outer(make());
      const seen = [];
      for (const [m, v] of [['next', 0], ['next', 1], [method, 2], ['next', 3], ['next', 4]]) {
        try {
          const { value, done } = await it[m](v);
          seen.push(value, done);
        } catch (e) {
          seen.push(e.name ?? e);
        }
      }
      console.log(name, method, seen.join(), '/', log.join());
    }
})();

// yield* passes next, throw and return on; the inner's result is its value.
const log = [];
function* inner(name) {
  try {
    const got = yield `${name}1`;
    log.push(`got ${got}`);
    yield `${name}2`;
    return `${name} result`;
  } catch (e) {
    log.push(`inner caught ${e}`);
    return 'recovered';
  } finally {
    log.push(`${name} finally`);
  }
}
const custom = (methods) => ({
  [Symbol.iterator]() {
    log.push('iterator');
    let n = 0;
    return {
      next(value) {
        log.push(`next ${value}`);
        return { value: n, done: n++ > 1 };
      },
      ...methods,
    };
  },
});
function* outer(iterable) {
  try {
    const result = yield* iterable;
    log.push(`result ${result}`);
    yield 'after';
  } catch (e) {
    log.push(`outer caught ${e.message ?? e}`);
  } finally {
    log.push('outer finally');
  }
}
const drive = (name, iterable, ...steps) => {
  const g = outer(iterable);
  const out = steps.map(([method, value]) => {
    const { value: v, done } = g[method](value);
    return `${v}${done ? '!' : ''}`;
  });
  console.log(name, out.join(), '|', log.splice(0).join(', '));
};
drive('values', inner('i'), ['next', 1], ['next', 2], ['next', 3], ['next', 4]);
drive('throw', inner('i'), ['next'], ['throw', 'T'], ['next'], ['next']);
drive('return', inner('i'), ['next'], ['return', 'R'], ['next']);
drive('array', ['x', 'y'], ['next'], ['next'], ['return', 5]);
drive('string', 'ab', ['next'], ['throw', new Error('into string')], ['next']);
drive('no throw', custom({ return() { log.push('return'); return {}; } }), ['next'], ['throw', 'T'], ['next']);
drive('own throw', custom({ throw: (e) => (log.push(`throw ${e}`), { value: 'back', done: false }) }), ['next'], ['throw', 'T'], ['next', 'n']);
drive('own return', custom({ return: (v) => ({ value: `kept ${v}`, done: false }) }), ['next'], ['return', 'R'], ['return', 'S'], ['next', 'n'], ['next', 'm']);
drive('return no object', custom({ return: () => 1 }), ['next'], ['return', 'R']);
drive('empty', [], ['next'], ['next']);
drive('not iterable', 5, ['next'], ['next']);
drive('bad iterator', { [Symbol.iterator]: () => 1 }, ['next']);
drive('getter', { get [Symbol.iterator]() { throw new Error('getter'); } }, ['next']);

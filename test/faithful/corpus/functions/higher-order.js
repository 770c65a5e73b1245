// compose, curry, memo, partial, pipelines over lines; names and lengths kept.
const compose = (...fns) => (x) => fns.reduceRight((v, f) => f(v), x);
const curry = (f, ...given) => given.length >= f.length
  ? f(...given)
  : (...more) => curry(f, ...given, ...more);
function memo(f) {
  const cache = new Map();
  const wrapped = function (...args) {
    const key = JSON.stringify(args);
    if (!cache.has(key)) {
      cache.set(
        key,
        f.apply(this, args),
      );
    }
    return cache.get(key);
  };
  Object.defineProperty(wrapped, 'name', { value: `memo(${f.name})` });
  return wrapped;
}
let calls = 0;
const slow = memo(function slow(x) {
  calls++;
  return x * 2;
});
console.log(slow(2), slow(2), slow(3), calls, slow.name, slow.length);
const add3 = (a, b, c) => a + b + c;
console.log(curry(add3)(1)(2)(3), curry(add3)(1, 2)(3), curry(add3, 1)(2, 3), curry(add3).length);
console.log(compose(
  (x) => x + 1,
  (x) => x * 2,
  Number,
)('5'));
const events = {
  handlers: {},
  on(name, handler) {
    (this.handlers[name] ??= [])
      .push(handler);
    return this;
  },
  emit(name, ...args) {
    return (this.handlers[name] ?? [])
      .map((handler) =>
        handler.apply(
          this,
          args,
        ));
  },
};
console.log(events
  .on('x', (a) => a)
  .on('x', function () {
    return this === events;
  })
  .on('y', () => {
    throw new Error('y');
  })
  .emit(
    'x',
    1,
  ));
try {
  events.emit('y');
} catch (e) {
  console.log(e.stack.match(/order\.js:(\d+)/g).slice(0, 3).join(' '));
}
const counter = ((n) => ({
  up: () => ++n,
  down: () => --n,
  get value() {
    return n;
  },
}))(10);
counter.up(), counter.up(), counter.down();
console.log(counter.value, [1, 2, 3].map(counter.up), [[1, 2], [3, 4]].map(([a, b]) => a * b));

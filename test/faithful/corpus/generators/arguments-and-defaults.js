// Parameters run at the call, the body at the first next; arguments, this and closures stay.
const log = [];
const t = (x) => (log.push(x), x);
function* g(a = t('a'), { b = t('b') } = t({}), ...rest) {
  t('body');
  let [c = yield t('first'), d = (yield t('second')) ?? t('d')] = [];
  const inner = () => [a, b, c, d, rest.length, arguments.length];
  a = 'changed';
  yield inner();
  b = yield* (function* () {
    return yield inner;
  })();
  return inner();
}
const it = g();
console.log(log.splice(0));
console.log(it.next().value, it.next('C').value, it.next(undefined).value, log.splice(0).length);
console.log(it.next().value(), it.next('B').value, it.next());
const bound = g.bind('this', 1);
console.log([...bound({ b: 2 }, 3)].length, bound.name, bound.length, log.splice(0).join());
try {
  g(...[null, null]);
} catch (e) {
  console.log(e.message, e.stack.match(/defaults\.js:(\d+)/g).slice(0, 2).join());
}
const o = {
  *method(x = this.d) {
    yield [this === o, x];
    yield (() => this.d)();
  },
  d: 'default',
};
console.log([...o.method()], [...o.method.call({ d: 1 })]);
function* many() {
  for (var i = 0; i < arguments.length; i++) {
    arguments[i] *= yield arguments[i];
  }
  return [...arguments];
}
const m = many(1, 2, 3);
m.next();
console.log(m.next(10), m.next(10), m.next(10));
const counts = new Map();
function* tracked(name) {
  counts.set(name, (counts.get(name) ?? 0) + 1);
  try {
    yield* Array.from({ length: 2 }, (_, i) => `${name}${i}`);
  } finally {
    counts.set(name, counts.get(name) * 10);
  }
}
const never = tracked('never');
const [x] = tracked('one');
console.log(x, [...tracked('all')], [...counts], never.return('unused'), [...counts.keys()].join());

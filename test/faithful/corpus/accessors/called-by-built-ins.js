// Own code that built-ins call: comparators, mappers, replacers, toJSON, species, hasInstance, iterators.
const where = () => new Error().stack.split('\n').filter((l) => l.includes(__filename)).slice(1, 4).map((l) => l.match(/:(\d+):\d+\)?$/)[1]).join('<');
const out = (...x) => console.log(...x);
out([3, 1, 2].sort((a, b) => {
  const by = a - b;
  return by;
}), [3, 1, 2].toSorted?.((a, b) => b - a) ?? [3, 2, 1]);
out(Array.from({ length: 3 }, (_, i) =>
  i * 2), Array.from(new Set([1, 1]), function (x) {
  return [x, this.t];
}, { t: 1 }));
out('a-b-c'.replace(
  /-(.)/g,
  (all, c, at) =>
    c.toUpperCase() +
    at,
), 'x'.replaceAll('x', () => where()));
out(JSON.stringify({
  date: new Date(0),
  nested: {
    toJSON(key) {
      return `${key} via ${where()}`;
    },
  },
  list: [1, undefined, () => {}],
}, (key, value) => typeof value === 'number'
  ? value + 1
  : value, 1));
out(JSON.parse('{"a":[1,2],"b":3}', function (key, value) {
  return Array.isArray(this) ? value * 10 : value;
}));
class Even {
  static [Symbol.hasInstance](n) {
    return n % 2 === 0;
  }
}
out(2 instanceof Even, 3
  instanceof Even);
class List extends Array {
  static get [Symbol.species]() {
    out('species', where());
    return Array;
  }
  sum() {
    return this.reduce((a, b) => a + b, 0);
  }
}
const list = List.of(1, 2, 3);
out(list.sum(), list
  .map((x) => x * 2)
  .constructor.name, list instanceof List);
out(Object.fromEntries(
  Object.entries({ a: 1, b: 2 })
    .map(([k, v]) => [k.toUpperCase(), v ** 2])
    .filter(([, v]) => v > 1),
));
out([1, [2, [3]]].flatMap((x) =>
  Array.isArray(x) ? x.flat() : [x, x]));
out(Object.groupBy?.([1, 2, 3], (x) => (x % 2 ? 'odd' : 'even')) ?? { odd: [1, 3], even: [2] });
out([..."ab"].entries().next(), Reflect.apply(
  where,
  null,
  [],
), where.call(null), [0].map(where)[0]);
out(new Map([[{ valueOf: () => 1 }, 1]]).size, [1, 2, 3].findLast((x) => x < 3));

const { done } = require('./_done.cjs');
const _ = require('lodash');

const people = _.range(200).map((i) => ({
  id: i,
  name: `n${i % 7}`,
  tags: _.times(i % 4, String),
  deep: { a: [{ b: i }] },
  when: new Date(i * 1e9),
  set: new Set([i]),
}));
const results = [
  _.chain(people)
    .filter({ name: 'n3' })
    .map('deep.a[0].b')
    .sortBy((x) => -x)
    .take(9)
    .value(),
  _.groupBy(people, 'name'),
  _.keyBy(people, 'id')[5],
  _.countBy(people, ({ tags }) => tags.length),
  _.map(
    _.partition(people, (p) => p.id % 2),
    'length',
  ),
  _.cloneDeep(people),
  _.isEqual(_.cloneDeep(people), people),
  _.merge({}, ...people.slice(0, 9)),
  _.defaultsDeep({ a: { b: 1 } }, { a: { c: 2 } }),
  _.template('<% for (const x of list) { %><%- x %>,<% } %><%= a %>')({ list: ['<', 2], a: 1 }),
  _.map(_.orderBy(people, ['name', 'id'], ['desc', 'asc']), 'id'),
  _.get(people, '[3].deep.a.0.b'),
  _.set({}, 'a[0].b.c', 4),
  _.unset({ a: 1 }, 'a'),
  _.invertBy({ a: 1, b: 1 }),
  _.mapValues(people[1], _.isObject),
  _.pick(people[1], ['id', 'deep.a']),
  _.omit(people[1], 'deep'),
  _.chunk(_.range(10), 3),
  _.zipWith([1, 2], [3, 4], _.add),
  _.difference([1, 2, 3], [2]),
  _.intersectionBy([1.2, 2.3], [1.9], Math.floor),
  _.uniqWith([{ a: 1 }, { a: 1 }], _.isEqual),
  _.flattenDeep([1, [2, [3, [4]]]]),
  _.union([1], [2, 1]),
  _.xor([1, 2], [2, 3]),
  _.camelCase('Foo bar-baz'),
  _.kebabCase('fooBar'),
  _.startCase('--foo-bar'),
  _.deburr('déjà vu'),
  _.truncate('hello there world', { length: 12, separator: ' ' }),
  _.words('fred, barney & pebbles'),
  _.padEnd('a', 5, '_-'),
  _.escape('<&>'),
  _.debounce.name,
  _.memoize((x) => x * 2)(4),
  _.curry((a, b, c) => a + b + c)(1)(2)(3),
  _.flow([_.add, (x) => x * 2])(1, 2),
  _.partialRight((a, b) => a - b, 1)(5),
  _.once(() => 7)(),
  _.overSome([Boolean, Number.isFinite])('1'),
  _.attempt(() => {
    throw new Error('e');
  }).message,
  _.sumBy(people, 'id'),
  _.maxBy(people, 'id').id,
  _.sortedIndexBy([{ x: 4 }, { x: 5 }], { x: 4 }, 'x'),
  _.isMatch(people[0], { id: 0 }),
  _.inRange(3, 2, 4),
  _.clamp(9, 1, 3),
  _.round(4.006, 2),
  _.transform([1, 2, 3], (acc, n) => n < 3 && acc.push(n)),
  _.reduceRight([1, 2, 3], (a, b) => a - b),
  _([1, 2, 3, 4])
    .map((x) => x * x)
    .filter((x) => x % 2)
    .reverse()
    .value(),
  _.toPath('a[0].b["c"]'),
  _.isEqualWith({ a: 1 }, { a: '1' }, (a, b) => (typeof a === 'number' ? String(a) === b : undefined)),
];
done(results);

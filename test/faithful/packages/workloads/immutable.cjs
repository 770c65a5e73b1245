const { done } = require('./_done.cjs');
const {
  Map: Dict,
  List,
  Set: Bag,
  OrderedMap,
  OrderedSet,
  Record,
  Range,
  Repeat,
  Seq,
  Stack,
  fromJS,
  is,
  merge,
  setIn,
  updateIn,
  hash,
} = require('immutable');

let map = Dict();
for (let i = 0; i < 1500; i++) map = map.set(`k${i}`, i);
for (let i = 0; i < 700; i++) map = map.delete(`k${i * 2}`);
let list = List();
for (let i = 0; i < 1200; i++) list = list.push(i).unshift(-i);
list = list
  .splice(10, 500)
  .concat([1, [2]])
  .setSize(900)
  .insert(3, 'x')
  .delete(4)
  .reverse();
const Point = Record({ x: 1, y: 2 }, 'Point');
const deep = fromJS({ a: { b: [{ c: 1 }, { c: 2 }] }, s: new Set([1, 2]) });
const results = [
  map.size,
  map
    .filter((v) => v % 5 === 0)
    .map((v) => v * 2)
    .reduce((a, b) => a + b, 0),
  map.groupBy((v) => v % 3).map((g) => g.count()),
  list.slice(2, 20).toJS(),
  list.size,
  list.last(),
  deep.updateIn(['a', 'b', 0, 'c'], (c) => c + 1).toJS(),
  deep.mergeDeep({ a: { d: 1 } }).toJS(),
  deep.setIn(['x', 'y'], 1).deleteIn(['a', 'b']).toJS(),
  deep.getIn(['a', 'b', 1, 'c']),
  is(deep, fromJS(deep.toJS())),
  new Point({ x: 5 }).set('y', 3).toString(),
  Point().merge({ x: 9 }).toObject(),
  Bag([1, 2, 3]).union([3, 4]).subtract([1]).intersect([2, 3, 9]).toArray(),
  OrderedSet(['b', 'a']).add('c').sort().toArray(),
  OrderedMap([
    ['z', 1],
    ['a', 2],
  ])
    .sortBy((v) => -v)
    .toArray(),
  Range(0, 50, 3)
    .filter((x) => x % 2)
    .toArray(),
  Repeat('a', 3).join('-'),
  Seq([1, 2, 3, 4])
    .map((x) => x * x)
    .takeWhile((x) => x < 10)
    .skip(1)
    .toArray(),
  Stack.of(1, 2, 3).push(0).pop().toArray(),
  List.of(1, 2, 3, 4)
    .interleave(List.of(9, 8))
    .zip(List.of(5, 6, 7, 8))
    .toJS(),
  map.withMutations((m) => {
    for (let i = 0; i < 40; i++) m.set({ i }, i);
  }).size,
  merge({ a: 1 }, { b: 2 }),
  setIn({ a: { b: 1 } }, ['a', 'b'], 2),
  updateIn({ a: [1] }, ['a', 0], (x) => x + 1),
  [null, 'abc', 1.5, true, 10n, [1].length].map(hash),
  List([3, 1, 2]).sort().max(),
  List([1, 2, 3, 4])
    .partition((x) => x > 2)
    .map(String),
  map.keySeq().take(3).toArray(),
  list
    .flatMap((x) => [x, x])
    .countBy((x) => typeof x)
    .toJS(),
  String(deep),
  [...List([1, 2]).entries()],
];
try {
  Point().set('z', 1);
  List().setIn([0, 'a', 'b'], 1);
  Dict({ a: 1 }).getIn(5);
} catch (error) {
  results.push(error.message);
}
done(results);

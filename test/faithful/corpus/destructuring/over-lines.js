// Long patterns with calls as sources, each on several lines; nested functions as defaults.
const load = (name, ...more) => ({
  name,
  size: more.length,
  tags: more,
  child: more.length ? load(...more) : undefined,
});
const {
  name,
  child: {
    name: childName,
    tags: [
      firstTag = 'none',
      ...otherTags
    ],
    child: {
      name: deepName,
    } = {},
  },
  missing = (() => {
    const value = [1, 2]
      .map((x) => x * 2);
    return value;
  })(),
  render = function () {
    return this;
  },
} = load(
  'root',
  'child',
  load(
    'inner',
  ).name,
  'more',
);
console.log(name, childName, firstTag, otherTags, deepName, missing, render.name);
let x, y;
({
  name: x,
  child: y = load(
    'default',
  ),
} = load('alone'));
console.log(x, y.name);
[
  x,
  [
    y = load('y').name,
  ] = [],
] = [
  load('a'),
  undefined,
].map((each) =>
  each?.name);
console.log(x, y);
const entries = Object
  .entries({ a: [1, { b: 2 }], c: [3, {}] })
  .map(([
    key,
    [
      n,
      { b = n * 10 },
    ],
  ]) => ({
    [key]: [n, b],
  }));
console.log(JSON.stringify(entries));
const pick = ({ a, ...rest }, ...keys) => keys.reduce(
  (all, key) => ({
    ...all,
    [key]: rest[key],
  }),
  { a },
);
console.log(pick(
  { a: 1, b: 2, c: 3 },
  'b',
  'c',
));
for (const [
  i,
  {
    name: n,
    tags: [tag = `no tag ${i}`] = [],
  },
] of [
  load('p', 'q'),
  load('r'),
].entries()) {
  console.log(i, n, tag);
}

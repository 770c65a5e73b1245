// The strings array is one per place in the code, not per call, and frozen.
const seen = [];
function tag(strings, ...values) {
  seen.push(strings);
  return strings.raw
    .map((s, i) => s + (values[i] ?? ''))
    .join('');
}
function site(x) {
  return tag`a${x}b${
    x * 2
  }c`;
}
console.log(site(1), site(2), seen[0] === seen[1], Object.isFrozen(seen[0]), Object.isFrozen(seen[0].raw));
const other = (x) => tag`a${x}b${x * 2}c`;
console.log(other(1), seen[2] === seen[0]);
for (let i = 0; i < 2; i++) {
  tag`loop`;
}
console.log(seen.at(-1) === seen.at(-2));
const make = () => () => tag`closure`;
make()();
make()();
console.log(seen.at(-1) === seen.at(-2));
function* gen() {
  while (true) {
    tag`g${yield}`;
  }
}
const g = gen();
g.next();
g.next(1);
g.next(2);
console.log(seen.at(-1) === seen.at(-2), seen.at(-1).length);
class K {
  static t = tag`static ${1}`;
  f = tag`
    field ${this.constructor.name}`;
}
new K();
new K();
console.log(seen.at(-1) === seen.at(-2), K.t);
const caches = new WeakMap();
const cached = (strings) => {
  if (!caches.has(strings)) caches.set(strings, { hits: 0 });
  return ++caches.get(strings).hits;
};
const hits = [1, 2, 3].map(() => cached`x`);
console.log(hits.join(), cached`x`);

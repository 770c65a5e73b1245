// Tags that are members, calls, new, chains; invalid escapes; this.
const lib = {
  prefix: '>',
  tag(strings, ...values) {
    return this.prefix + strings.join('|') + values;
  },
  make(prefix) {
    return { ...lib, prefix };
  },
  self() {
    return this;
  },
};
console.log(lib.tag`a${1}b`);
console.log(lib
  .self()
  .tag`a
b${2}`);
console.log(lib.make('#')
  .tag`c${
    lib.tag`inner ${3}`
  }d${4}`);
console.log(lib['tag']`e`, (lib.tag)`f`, (lib.self(), lib.make('*')).tag`g`);
try {
  console.log((0, lib.tag)`h`);
} catch (e) {
  console.log(e.name, e.message);
}
const curried = (s) => (t) => (u) => [s.raw[0], t.raw[0], u.raw[0]].join();
console.log(curried`one``two``three`);
const raw = (s) => [s[0], s.raw[0]];
console.log(raw`\unicode and \xerxes`, raw`\u0041\n`, raw`line \
continued`);
console.log(String.raw`\n${1}\${2}`, String.raw`a\
b`);
const made = ([name]) => class {
  constructor(...args) {
    this[name] = args;
  }
};
console.log(new made`x`, new made`y`(
  1,
), new (made`z`)(2));
console.log(typeof lib.tag`y`, !lib.tag`z`, [...lib.tag`w`].length);
const arrow = async => async`no keyword`;
console.log(arrow((s) => s[0]));
console.log(((s, f) => f(s[0]))`${(x) =>
  x.length}`);

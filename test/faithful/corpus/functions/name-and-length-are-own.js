// Replaced, deleted and inherited names; lengths with defaults and rest; toString stays a function text.
const describe = (f) => [f.name, f.length, ...['name', 'length'].map((k) => {
  const d = Object.getOwnPropertyDescriptor(f, k);
  return d ? `${d.writable}${d.enumerable}${d.configurable}` : 'none';
})].join(' ');
function plain(a, b, c) {}
function withDefault(a, b = 1, c) {}
function withRest(a, ...b) {}
function pattern({ a }, [b]) {}
function defaultFirst(a = 1, b, c) {}
const list = [plain, withDefault, withRest, pattern, defaultFirst,
  (a) => a,
  async (a, b) => [
    a,
    b,
  ],
  function* (
    a,
    b = [1].map((x) => x),
  ) {},
  { set x(v) {} },
  class {
    constructor(a, b, c = 1) {}
  },
  class extends plain {}];
for (const f of list) console.log(describe(typeof f === 'function' ? f : Object.getOwnPropertyDescriptor(f, 'x').set));
Object.defineProperty(plain, 'name', { value: 'renamed' });
delete withDefault.length;
console.log(describe(plain), describe(withDefault), plain.bind().name);
try {
  plain.name = 'x';
  console.log(plain.name);
} catch (e) {
  console.log(e.name);
}
console.log(String(plain).startsWith('function plain(a, b, c)'), typeof plain.toString());
console.log(Object.getOwnPropertyNames(plain).join(), Object.getOwnPropertyNames(() => {}).join());

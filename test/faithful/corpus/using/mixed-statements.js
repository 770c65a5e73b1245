// `using` beside function declarations, in static blocks, callbacks, catch and finally.
const log = [];
const res = (name) => ({ name, [Symbol.dispose]: () => void log.push(`-${name}`) });
function withInner() {
  using a = res('a');
  return hoisted();
  function hoisted() {
    using h = res('h');
    return [a.name, h.name].map(
      (x) => x.toUpperCase(),
    );
  }
}
class C {
  static {
    using s = res('static');
    log.push('in static');
  }
  constructor() {
    using c = res('constructor');
    this.value = c.name;
  }
  get x() {
    using g = res('getter');
    return g.name;
  }
}
const arrows = [1, 2].map((x) => {
  using r = res(`arrow${x}`);
  return () => r.name;
});
function handlers() {
  try {
    throw res('thrown');
  } catch (error) {
    using again = error;
    log.push(again.name);
  } finally {
    using f = res('finally');
  }
  if (true) {
    using i = res('if');
  }
  label: {
    using l = res('label');
    if (l) break label;
  }
}
console.log(withInner(), new C().value, new C().x, arrows.map((f) => f()));
handlers();
for (const each of log) console.log(each);
console.log(withInner.name, withInner.length);

// What functions give back: nothing, early, in loops, from arrows, setters, constructors, generators.
const id = (x) => x;
const fns = {
  nothing() {},
  bare() {
    return;
  },
  early(x) {
    if (x) return id('early');
    id('late');
  },
  loop(list) {
    for (const x of list) for (let i = 0; i < x; i++) if (i === 2) return { x, i };
    return null;
  },
  nestedReturn: () => (() => {
    return id(() => 'deep');
  })()(),
  voidArrow: () => void id(1),
  blockArrow: () => {
    id(1);
  },
  objectLike: () => { a: id(1); },
  comma: () => (id(1), id(2)),
  assignment: (x) => x = id(5),
  logical: (x) => x && id(x) || 'falsy',
  tryReturn() {
    try {
      return id('try');
    } finally {
      id('finally');
    }
  },
  switchReturn(x) {
    switch (x) {
      case 1: return 'one';
      case 2:
        return (
          id('two')
        );
      default: return;
    }
  },
  withSetter: () => {
    const o = { set v(x) { return 'ignored'; } };
    return (o.v = 3);
  },
  constructed: () => new (function () {
    this.a = 1;
    return id(5);
  })().a,
  label() {
    l: {
      if (id(1)) break l;
      return 'no';
    }
    return 'yes';
  },
  iife: () => (function () { return id(this === undefined ? 'u' : typeof this); })(),
};
for (const [name, f] of Object.entries(fns)) {
  const values = f === fns.loop
    ? [[], [1], [1, 3]]
    : [1, 2, 0];
  console.log(name, f.length ? values.map((x) => f(x)) : f());
}
function fns2() {
  return fns2.result;
  fns2.result = 'never';
}
fns2.result = id('property');
console.log(fns2(), (() => {})() === undefined, [1, 2].map((x) => { x * 2; }), [1, 2].map((x) => {
  return x * 2;
}));

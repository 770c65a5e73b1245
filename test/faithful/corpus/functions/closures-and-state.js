// State in closures that many activations share; functions made in loops, callbacks and recursion.
const make = (name) => {
  let calls = 0;
  const history = [];
  return Object.assign(
    (...args) => {
      calls += 1;
      history.push(args.length);
      return `${name}${calls}`;
    },
    {
      reset: () => {
        calls = 0;
        return history.splice(0);
      },
      get calls() {
        return calls;
      },
    },
  );
};
const a = make('a');
const b = make('b');
console.log(a(), a(1), b(1, 2), a.calls, a.reset(), a.calls, a(), b.reset());
const debounceLike = (f) => {
  let last;
  return function (...args) {
    last = [this, args];
    return () => f.apply(...last);
  };
};
const o = { v: 2, run: debounceLike(function (x) { return this.v * x; }) };
const first = o.run(1);
o.run(10);
console.log(first());
const chain = [1, 2, 3].reduce(
  (next, n) => (log) => {
    log.push(n);
    const rest = next(log);
    return n + rest;
  },
  () => 0,
);
const order = [];
console.log(chain(order), order.join());
const lazy = (() => {
  let cached;
  return () => cached ??= (() => {
    order.push('computed');
    return { value: order.length };
  })();
})();
console.log(lazy() === lazy(), lazy().value, order.filter((x) => x === 'computed').length);
function outer() {
  const self = outer;
  self.count = (self.count ?? 0) + 1;
  var shared = [];
  for (var i = 0; i < 3; i++) {
    (function (copy) {
      shared.push(() => copy + i);
    })(i);
  }
  return shared.map((f) => f());
}
console.log(outer(), outer().length, outer.count);
const trampoline = (f) => (...args) => {
  let result = f(...args);
  while (typeof result === 'function') result = result();
  return result;
};
const sum = trampoline(function sum(n, acc = 0) {
  return n === 0 ? acc : () => sum(n - 1, acc + n);
});
console.log(sum(2000));

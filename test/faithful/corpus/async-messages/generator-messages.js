// Texts of expressions in messages, inside of generators, where a yield is part of them.
function* g() {
  const table = [
    function* () {
      const { a } = yield;
      return a;
    },
    function* () {
      let a;
      [a] = yield;
      return a;
    },
    function* () {
      return (yield).x.y;
    },
    function* () {
      return (yield)?.x.y();
    },
    function* () {
      return new (yield)(yield);
    },
    function* () {
      return `${(yield).x()}`;
    },
    function* () {
      return (yield)[yield]();
    },
    function* () {
      return f(...(yield), yield);
    },
    function* () {
      const {
        [yield]: b,
      } = yield;
      return b;
    },
    function* () {
      class A extends (yield) {
        [yield]() {}
      }
      return A;
    },
  ];
  yield* table;
}
function f() {}
for (const each of g()) {
  const it = each();
  for (const value of [0, undefined, 7, null]) {
    try {
      console.log(it.next(value));
    } catch (error) {
      console.log(error.name, error.message);
    }
  }
}

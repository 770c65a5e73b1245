// The line of an error that comes out of an operator or a conversion is where the operation stands.
const bad = {
  valueOf() {
    throw new Error('valueOf');
  },
};
const sym = Symbol('s');
const top = (e) =>
  e.stack
    .split('\n')
    .filter((l) => l.includes(__filename))
    .slice(0, 3)
    .map((l) => l.match(/:(\d+):\d+\)?$/)[1])
    .join(' < ');
const one = () => 1;
const runs = {
  plus: () => one() +
    one() +
    bad +
    one(),
  less: () => one()
    < bad,
  shift: () =>
    one()
      << one()
      << sym,
  template: () => `a ${one()}
    b ${sym}
    c ${one()}`,
  negate: () => [
    one(),
    -bad,
    one(),
  ],
  inOf: () => one()
    in one(),
  instance: () => one()
    instanceof one,
  instance2: () => [] instanceof
    one(),
  big: () => one() +
    2n,
  key: () => one()[
    { toString() { throw new Error('key'); } }
  ],
  assign: () => {
    'use strict';
    Object.freeze([
      one(),
    ])[0] =
      one();
  },
  extend: () => class
    extends one() {},
  extend2() {
    return class extends
      sym {
      static x = one();
    };
  },
  newArrow: () => new (
    one
  )(
    one(),
  ),
  update: () => {
    let x = sym;
    one();
    return x++;
  },
  throws: () => {
    throw new RangeError(
      `thrown ${
        one()}`,
    );
  },
};
for (const [name, run] of Object.entries(runs)) {
  try {
    console.log(name, run());
  } catch (e) {
    console.log(name, e.name, e.message, top(e));
  }
}

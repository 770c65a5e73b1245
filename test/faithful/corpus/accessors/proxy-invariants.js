// Errors that engines raise for traps that lie: messages and lines.
const where = (e) => e.stack.match(/invariants\.js:(\d+)/)[1];
const fixed = Object.freeze({ x: 1 });
const attempts = [
  () => new Proxy(fixed, { get: () => 2 })
    .x,
  () => {
    'use strict';
    new Proxy({}, { set: () => false })
      .y =
        1;
  },
  () => 'x' in
    new Proxy(fixed, { has: () => false }),
  () => {
    'use strict';
    return delete new Proxy({ z: 1 }, { deleteProperty: () => false })
      .z;
  },
  () => Object.keys(
    new Proxy(fixed, { ownKeys: () => [] }),
  ),
  () => new (new Proxy(class {}, { construct: () => 1 }))(
    1,
  ),
  () => {
    const { proxy, revoke } = Proxy.revocable(
      {},
      {},
    );
    revoke();
    return proxy
      .any;
  },
  () => Object.getPrototypeOf(new Proxy({}, {
    getPrototypeOf() {
      return 1;
    },
  })),
  () => new Proxy({}, {
    get(target, key) {
      throw new Error(
        `no ${String(key)}`,
      );
    },
  })
    .something
    .deep,
  () => new Proxy({}, null),
];
attempts.forEach((run, i) => {
  try {
    console.log(i, run());
  } catch (e) {
    console.log(i, `${e.name}: ${e.message}`, where(e));
  }
});

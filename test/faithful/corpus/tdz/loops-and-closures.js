// Reads too early in loop heads, defaults, closures and class bodies.
const log = [];
const attempt = (run) => {
  try {
    log.push(String(run()));
  } catch (e) {
    log.push(`${e.message} @${e.stack.match(/closures\.js:(\d+)/)[1]}`);
  }
};
attempt(() => {
  for (const x of [() => x]) return x();
});
attempt(() => {
  for (let i = i; ;) return i;
});
attempt(() => {
  for (const k in { a: k }) return k;
});
attempt(() => {
  const read = () =>
    value;
  const early = (() => {
    try {
      return read();
    } catch {
      return 'early';
    }
  })();
  const value = 'late';
  return early + read();
});
attempt(() => {
  class A extends A {}
});
attempt(() => {
  const A = class {
    static x = A;
  };
  return A.x;
});
attempt(() => class B {
  static x = B.name;
}.x);
attempt(() => {
  typeof x;
  let x;
});
attempt(() => {
  x = 1;
  let x = 2;
  return x;
});
attempt(() => {
  const [a = b, b] = [undefined, 1];
  return a;
});
attempt(() => {
  const [a, b = a] = [1];
  return b;
});
attempt((function (a = () => local) {
  const local = 1;
  return a();
}));
attempt(() => {
  switch (0) {
    case 1:
      let y;
    case 0:
      y;
  }
});
attempt(() => {
  let z = (z = 1,
  2);
  return z;
});
attempt(() => {
  const f = function g() {
    g = 1;
    return typeof g;
  };
  return f();
});
attempt(() => {
  'use strict';
  const f = function g() {
    g =
      1;
  };
  return f();
});
attempt(() => {
  let u;
  {
    u;
    let u = 1;
  }
});
for (const each of log) console.log(each);

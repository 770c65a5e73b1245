// Symbol.for is gone before another file is loaded.
const say = console.log;
delete Symbol.for;
delete globalThis.Reflect;
const f = (x) => {
  return typeof Symbol.for + typeof Reflect + x;
};
say(f(1));
const { late } = require('./_late.cjs');
say(
  late(
    2,
  ),
);

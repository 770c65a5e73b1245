// Setters and getters for indices on Array.prototype and Object.prototype: assignments into holes would run them.
const say = console.log;
let log = '';
const define = (target, key) =>
  Object.defineProperty(target, key, {
    configurable: true,
    get() {
      log += `get ${key} `;
      return 'polluted';
    },
    set(value) {
      log += `set ${key} `;
    },
  });
function work() {
  const o = { own: 1 };
  o.table = 1;
  const list = [];
  list[3] = 1;
  return [o.table, list[3], o.fn, { fn: 2 }.fn];
}
const keys = ['0', '1', '3', 'fn', 'frame', 'line', 'since', 'table', 'base', 'lines', 'functions'];
for (const key of keys) define(Object.prototype, key);
define(Array.prototype, '2');
const seen = work();
async function waits() {
  await null;
  const { late } = require('./_late.cjs');
  return late(1);
}
waits().then((x) => {
  const during = log;
  for (const key of keys) delete Object.prototype[key];
  delete Array.prototype[2];
  say(seen, x);
  say(during.split(' ').filter((word) => /fn|frame|line|since|table|base|functions/.test(word)).join());
});

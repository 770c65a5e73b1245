const log = [];
const make = (initial) => ({
  get x() {
    log.push('get');
    return initial;
  },
  set x(v) {
    log.push(`set ${v}`);
    initial = v;
  },
});
const right = (v) => {
  log.push(`right ${v}`);
  return v;
};
for (const initial of [null, undefined, 0, '', 'text', 1]) {
  const or = make(initial), and = make(initial), nullish = make(initial);
  const results = [
    or.x ||= right('or'),
    and.x &&= right(
      'and',
    ),
    nullish.x ??=
      right('nullish'),
  ];
  console.log(String(initial), results.join(), '|', log.splice(0).join(' '));
}
const frozen = Object.freeze({ a: 1, b: null });
const attempt = (run) => {
  try {
    return run();
  } catch (e) {
    return `${e.name}: ${e.message} @${e.stack.match(/assignment\.js:(\d+)/)[1]}`;
  }
};
console.log(attempt(() => (frozen.a ||= right(2))), log.splice(0));
console.log(attempt(() => {
  'use strict';
  frozen.b ??=
    right(2);
}), log.splice(0));
const constant = 1;
console.log(attempt(() => (constant &&= right(2))), attempt(() => (constant ||= right(2))), log.splice(0));
let n = null;
const f = n ??= () => n;
console.log(f.name, f() === f, (n &&= 5), (n ||= right(6)), log.splice(0));
const deep = { a: {} };
(deep.a.b ??= {}).c ||= [];
deep
  .a
  .b
  .c[
    deep.a.b.c.length
  ] ??= right('pushed');
console.log(JSON.stringify(deep), attempt(() => deep.x.y ??= right('not evaluated')));
console.log(attempt(() => deep.a?.b.c.length && (deep.a.n ??= right(undefined) ?? right('second'))));

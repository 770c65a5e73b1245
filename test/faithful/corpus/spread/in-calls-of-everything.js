// Spread arguments into built-ins, constructors, methods, super, tags' helpers, eval and bound functions.
const log = [];
const t = (...x) => (log.push(x.length), x);
class Base {
  constructor(...args) {
    this.args = args;
  }
  m(...args) {
    return args.length;
  }
}
class Sub extends Base {
  constructor(...args) {
    super(...args, ...t(1, 2), ...new Set(args));
  }
  m(...args) {
    return super.m(
      ...args,
      ...t(),
      super.m(...args),
    );
  }
}
const sub = new Sub(0, 0);
console.log(sub.args, sub.m(1, 2), log.splice(0).join());
console.log(Math.max(...[1, 2], ...t(7, 5), 3), String.fromCharCode(...'hi'.split('').map((c) => c.charCodeAt())));
console.log([].concat(...[[1], [2, [3]]]), new Date(...[2020, 0, 15]).getMonth(), Array.of(...'ab', ...t('c')));
const bound = sub.m.bind(sub, ...t('x'));
console.log(bound(...t('y', 'z')), Reflect.construct(Sub, [...t(1)]).args, eval(...['1 + 1']), log.length);
console.log(sub?.m?.(...t(1), ...[]), (0, sub.m).call(...[sub, 1, 2]), ((...[a, , b]) => [a, b])(...t(1, 2, 3)));
try {
  sub.m(
    ...t(1),
    ...null,
  );
} catch (e) {
  console.log(e.name, e.message, e.stack.match(/everything\.js:(\d+)/)[1]);
}

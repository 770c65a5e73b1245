// Operands are evaluated from the left, then converted; each on its own line.
const log = [];
const value = (name, primitive) => {
  log.push(name);
  return {
    [Symbol.toPrimitive](hint) {
      log.push(`${name}:${hint}`);
      return primitive;
    },
  };
};
const show = (name, result) => console.log(name, result, log.splice(0).join(' '));
show('plus', value('a', 1) +
  value('b', 2) +
  value('c', '3'));
show('mixed', value('a', 2) *
  value('b', 3) -
  value('c', 1) /
  value('d', 2));
show('exponent', value('a', 2)
  ** value('b', 3)
  ** value('c', 1));
show('compare', value('a', 1)
  < value('b', 2));
show('greater', value('a', 1) >
  value('b', 2));
show('equal', value('a', 1) ==
  1);
show('template', `${value('a', 'x')}${
  value('b', 'y')}`);
show('key', ({ k: 'found' })[
  value('a', 'k')
]);
show('in', value('a', 'k')
  in { k: 1 });
show('unary', [-value('a', 1), +value('b', 2), ~value('c', 3), !value('d', 0)].join());
show('shift', value('a', 8) >>
  value('b', 1) >>>
  value('c', 1));
show('logical', (value('a', 0)
  && value('b', 0)
  || value('c', 0)) !== undefined);
let x = value('x', 1);
x += value('y', 2);
show('assign', x);
const o = { get p() { log.push('get p'); return value('p', 1); }, set p(v) { log.push(`set p ${v}`); } };
o.p +=
  value('q', 2);
show('member', 0);
o[(log.push('object key'), 'p')] -= (log.push('right'), 1);
show('computed member', 0);
const d = new Date(0);
d[Symbol.toPrimitive] = (hint) => hint;
show('hints', [`${d}`, d + '', d * 1, d < 'z', [d] + ''].join());
try {
  value('ok', 1) + { valueOf: () => ({}), toString() { log.push('toString'); return {}; } } +
    value('never', 1);
} catch (e) {
  show(e.message, e.stack.match(/order\.js:(\d+)/)[1]);
}

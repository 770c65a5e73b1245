// toPrimitive, toStringTag, isConcatSpreadable, unscopables, species, match and friends.
const log = [];
const t = (x) => (log.push(x), x);
const flush = (...x) => console.log(...x, '|', log.splice(0).join(' '));
const money = {
  amount: 5,
  [Symbol.toPrimitive](hint) {
    t(hint);
    return hint === 'number'
      ? this.amount
      : hint === 'string'
        ? `${this.amount} €`
        : `default ${this.amount}`;
  },
  get [Symbol.toStringTag]() {
    return t('Money');
  },
};
flush(+money, `${money}`, money + '', money * 2, money == 'default 5', [money].join(), Object.prototype.toString.call(money));
const spreadable = {
  length: 2,
  0: 'a',
  get 1() {
    return t('one');
  },
  get [Symbol.isConcatSpreadable]() {
    return t(true);
  },
};
flush([1].concat(
  spreadable,
  [2],
), [].concat(Object.assign([3], { [Symbol.isConcatSpreadable]: false })).length);
class Temp extends Array {
  static get [Symbol.species]() {
    t('species');
    return function (n) {
      t(`made ${n}`);
      return new Array(n);
    };
  }
}
flush(Temp.from([1, 2, 3])
  .filter((x) => x > 1)
  .constructor === Array, new Temp(1, 2).slice(1).length);
const it = {
  *[Symbol.iterator]() {
    yield* [t(1), t(2)];
  },
  [Symbol('own')]: 1,
  [Symbol.for('shared')]: 2,
};
flush(Math.max(...it), Object.getOwnPropertySymbols(it).map(String).join(), Symbol.keyFor(Symbol.for('shared')));
const s = Symbol('desc');
for (const run of [
  () => s + '',
  () => `${s}`,
  () => +s,
  () => s.description,
  () => Object(s) == s,
  () => ({ [s]: 1 })[s],
  () => new Symbol(
    'x',
  ),
  () => Symbol.prototype.toString.call(
    s,
  ),
]) {
  try {
    flush(run());
  } catch (e) {
    flush(e.message, e.stack.match(/known\.js:(\d+)/)[1]);
  }
}

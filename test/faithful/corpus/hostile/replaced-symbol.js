// Symbol, Symbol.for and globalThis.Symbol replaced before another file is loaded.
const say = console.log;
const RealSymbol = Symbol;
const asked = [];
globalThis.Symbol = function Fake(name) {
  asked.push(name);
  return `fake ${name}`;
};
globalThis.Symbol.iterator = RealSymbol.iterator;
globalThis.Symbol.asyncIterator = RealSymbol.asyncIterator;
globalThis.Symbol.for = (key) => {
  asked.push(`for ${key}`);
  return `fake ${key}`;
};
function local() {
  return [
    Symbol('x'),
    Symbol.for('y'),
  ];
}
say(local());
const { late } = require('./_late.cjs');
say(late(1));
say(asked);

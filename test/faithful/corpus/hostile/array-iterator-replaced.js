// Array.prototype[Symbol.iterator] and its next replaced: the program's own spreads notice, and nothing else does.
const say = console.log;
const log = [];
const original = Array.prototype[Symbol.iterator];
const arrayIterator = Object.getPrototypeOf([][Symbol.iterator]());
const { next } = arrayIterator;
const two = () => 2;
const object = {
  method() {
    return this === object;
  },
  value: (...args) => args.length,
};
function work() {
  const a = object
    .method()
    .toString();
  const b = two(
  );
  const c = object
    .value(
      two(),
      two(),
    );
  return { a, b, c };
}
async function waits() {
  const f = async () => () => 'called';
  const x = (await f())();
  const y = (await object)?.method();
  const z = await Promise.resolve(
    two(),
  );
  return x + y + z;
}
Array.prototype[Symbol.iterator] = function* () {
  log.push(`iterate ${this.length}`);
  for (let i = 0; i < this.length; i++) yield this[i];
};
arrayIterator.next = function () {
  log.push('next');
  return next.call(this);
};
const seen = work();
const pending = waits();
const spread = Math.max(...[1, 2]);
pending.then((value) => {
  Array.prototype[Symbol.iterator] = original;
  arrayIterator.next = next;
  say(seen, spread, value);
  say(log);
});

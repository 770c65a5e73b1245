// Subclasses of Array, Map, Error, Promise, Function, RegExp, typed arrays: construction and species.
const log = [];
class List extends Array {
  constructor(...args) {
    super(...args);
    log.push(`List(${args.join()})`);
  }
  last() {
    return this.at(-1);
  }
}
class Counter extends Map {
  set(key, value) {
    log.push(`set ${key}`);
    return super.set(
      key,
      value + 1,
    );
  }
}
class Failure extends Error {
  name = 'Failure';
  constructor(message, { code = 1, ...options } = {}) {
    super(
      message,
      options,
    );
    this.code = code;
  }
  get [Symbol.toStringTag]() {
    return 'F';
  }
}
class Callable extends Function {
  constructor() {
    super('a', 'return a + 1');
  }
  twice(x) {
    return this(this(x));
  }
}
class Pattern extends RegExp {
  exec(text) {
    log.push('exec');
    return super.exec(text);
  }
}
class Bytes extends Uint8Array {
  sum() {
    return this.reduce((a, b) => a + b, 0);
  }
}
const list = List.from([1, 2, 3]);
console.log(list.map((x) => x * 2).last(), list.filter(Boolean) instanceof List, list.length, List.of(7).last());
console.log(new Counter([['a', 1], ['b', 2]]));
const failure = new Failure('m', { code: 5, cause: 'c' });
console.log(String(failure), failure.code, failure.cause, failure.stack.split('\n')[0], Object.keys(failure));
console.log(/\.js:(\d+)/.exec(failure.stack)[1]);
console.log(new Callable().twice(1), new Callable() instanceof Function);
console.log('a1b2'.replace(new Pattern('\\d', 'g'), (x) => x * 2));
console.log(new Bytes([1, 2, 3]).map((x) => x * 100).sum(), Bytes.BYTES_PER_ELEMENT);
for (const each of log) console.log(each);

// Core modules that call back synchronously: events, util.inspect with custom inspection, assert, fs, path, vm.
const assert = require('node:assert');
const { EventEmitter } = require('node:events');
const util = require('node:util');
const vm = require('node:vm');
const fs = require('node:fs');
const line = (e) => e.stack.match(/json-and-core\.cjs:(\d+)/)?.[1];
class Bus extends EventEmitter {
  emit(name, ...args) {
    console.log('emit', name);
    return super.emit(
      name,
      ...args,
    );
  }
}
const bus = new Bus();
bus
  .on('x', (v) => {
    console.log('x', v);
  })
  .once('x', function (v) {
    console.log(this === bus, v);
  });
console.log(bus.emit('x', 1), bus.emit('x', 2), bus.emit('none'));
try {
  bus.emit('error', new Error(
    'emitted',
  ));
} catch (e) {
  console.log(e.message, line(e));
}
console.log(util.inspect({
  [util.inspect.custom](depth, options) {
    return `custom ${typeof depth} ${typeof options}`;
  },
}), util.inspect(new Bus(), { depth: 0 }).startsWith('Bus'), util.format('%s %o', () => {}, class A {}).length > 5);
try {
  assert.throws(
    () => {
      throw new TypeError('expected');
    },
    (e) => e instanceof RangeError,
  );
} catch (e) {
  console.log(e.name, e.code ?? e.message);
}
try {
  assert.deepStrictEqual(
    { a: [1, 2] },
    { a: [1, 3] },
  );
} catch (e) {
  console.log(e.code, e.actual, e.expected, line(e));
}
console.log(vm.runInNewContext(
  'f(x) + g()',
  {
    x: 20,
    f: (x) => x + 1,
    g() {
      return this === undefined ? 0 : 1;
    },
  },
));
const file = fs
  .readdirSync(__dirname)
  .filter((name) => name.startsWith('_'))
  .map((name) => name.length > 1)
  .includes(true);
console.log(file, util.types.isProxy(new Proxy({}, {})), util.promisify.name);

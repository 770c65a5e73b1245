// EventEmitter: order of listeners, once, prepend, errors in listeners, removal while emitting.
const { EventEmitter, once, on, captureRejectionSymbol } = require('node:events');
class Bus extends EventEmitter {
  constructor() {
    super({ captureRejections: true });
    this.on('newListener', (name, f) => console.log('added', String(name), f.name));
  }
  [captureRejectionSymbol](error, name, ...args) {
    console.log('captured', error.message, name, args);
  }
}
const bus = new Bus();
bus
  .on('a', function first(...args) {
    console.log('first', args.length, this === bus);
    bus.off('a', second);
  })
  .on('a', second)
  .once('a', function third() {
    console.log('third');
  })
  .prependListener('a', () => console.log('zeroth'));
function second() {
  console.log('second');
}
bus.emit('a', 1, 2);
bus.emit(
  'a',
  ...[1, 2, 3],
);
bus.on('b', async function rejects(x) {
  await null;
  throw new Error(`rejected ${x}`);
});
bus.emit('b', 'x');
bus.on('c', () => {
  throw new TypeError('in listener');
});
try {
  bus.emit('c');
} catch (e) {
  console.log(e.message, bus.listenerCount('c'));
}
(async () => {
  setImmediate(() => {
    bus.emit('d', 1);
    bus.emit('e', 1);
    bus.emit('e', 2);
    bus.emit('e', 3);
  });
  const [value] = await once(bus, 'd');
  console.log('once', value);
  setImmediate(() => [1, 2, 3].forEach((x) => bus.emit('e', x)));
  for await (const [x] of on(bus, 'e')) {
    console.log('on', x);
    if (x === 3) break;
  }
  console.log(bus.eventNames().map(String).join());
  try {
    setImmediate(() => bus.emit('error', new Error('bad')));
    await once(bus, 'never');
  } catch (e) {
    console.log(e.message);
  }
})();

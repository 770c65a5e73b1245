// structuredClone, MessageChannel and what of instances survives.
class Point {
  #hidden = 1;
  constructor(x, y) {
    Object.assign(this, { x, y });
  }
  get sum() {
    return this.x + this.y + this.#hidden;
  }
}
const cycle = { list: [new Date(0), /x/gi, new Map([['k', new Set([1n])]])] };
cycle.self = cycle;
const copy = structuredClone(
  cycle,
);
console.log(copy, copy.self === copy, copy.list[0] instanceof Date);
const point = structuredClone(new Point(1, 2));
console.log(point, point instanceof Point, point.sum);
const bad = [() => 1, Symbol('s'), { f() {} }, new WeakMap(), class {}];
for (const each of bad) {
  try {
    structuredClone(each);
  } catch (e) {
    console.log(e.name);
  }
}
const buffer = new ArrayBuffer(8);
const moved = structuredClone({ buffer, view: new Uint8Array(buffer, 2) }, { transfer: [buffer] });
console.log(buffer.byteLength, moved.buffer.byteLength, moved.view.byteOffset);
const error = structuredClone(new RangeError('r', { cause: 'c' }));
console.log(error.name, error.message, error instanceof RangeError, error.cause);
const getters = {
  calls: 0,
  get value() {
    return ++this.calls;
  },
};
console.log(structuredClone(getters), getters.calls);
const { port1, port2 } = new MessageChannel();
port2.once('message', (m) => {
  console.log(m);
  port2.close();
});
port1.postMessage([new Point(3, 4), [undefined, , NaN]]);

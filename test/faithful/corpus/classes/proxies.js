// Proxies around instances, classes and functions: every trap that instrumented code runs into, in order.
const log = [];
const handler = new Proxy({}, {
  get: (_, trap) => (target, ...args) => {
    const shown = args.slice(0, trap === 'get' || trap === 'set' || trap === 'has' ? 1 : 0).map(String);
    log.push(`${trap} ${shown}`);
    return Reflect[trap](target, ...args);
  },
});
class Point {
  x = 1;
  constructor(y) {
    this.y = y;
  }
  get sum() {
    return this.x + this.y;
  }
  set sum(v) {
    this.x = v;
  }
  move({ dx = 0, ...rest }) {
    this.x += dx;
    return [
      this.sum,
      Object.keys(rest),
    ];
  }
  *[Symbol.iterator]() {
    yield this.x;
    yield this.y;
  }
}
const Watched = new Proxy(Point, handler);
const flush = (name, value) => {
  console.log(name, value, log.splice(0).join(' | '));
};
const p = new Proxy(new Watched(2), handler);
flush('new', p instanceof Point);
flush('move', p.move(new Proxy({ dx: 3, other: 1 }, handler)));
flush('iterate', [...p]);
p.sum = 9;
flush('set', p.x);
flush('spread', { ...p });
flush('in', 'x' in p && delete p.x && 'x' in p);
class Sub extends Watched {
  own = super.sum;
}
flush('sub', new Sub(4).own);
const f = new Proxy(async function* f(...args) {
  yield args.length;
}, handler);
(async () => {
  for await (const x of f(1, 2)) flush('call', x);
  flush('await', await new Proxy({ then: undefined }, handler));
  try {
    Proxy.revocable({}, {}).revoke.call();
    const { proxy, revoke } = Proxy.revocable(() => 1, {});
    revoke();
    proxy();
  } catch (e) {
    flush(e.name, e.message);
  }
})();

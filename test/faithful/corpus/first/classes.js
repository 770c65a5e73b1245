const { log, lines, attempt } = require('./_observe.cjs');
const order = [];
class Base {
  constructor(...args) { order.push(['Base', new.target.name, args]); this.init?.(); }
  get v() { return this._v ?? 'none'; }
  set v(x) { order.push('set ' + x); this._v = x; }
  static sm() { return 'sm ' + this.name; }
  m() { return 'base m'; }
}
class Derived extends (order.push('heritage'), Base) {
  static [(order.push('key1'), 'a')] = order.push('static a');
  [(order.push('key2'), 'b')] = order.push('field b');
  #x = order.push('field #x'); y = this.#x;
  static { order.push('block'); this.z = super.sm(); }
  constructor(n) {
    order.push('before');
    if (n === 1) return { returned: true };
    if (n === 2) return;
    super(n, order.push('arg'));
    if (n === 3) return undefined;
    if (n === 4) return 5;
    order.push('after');
    try { super(); } catch (e) { order.push(e.message); }
  }
  init() { order.push('init ' + typeof this.y); }
  m() { return super.m() + (() => super.m())(); }
  get v() { return 'derived ' + super.v; }
  set v(x) { super.v = x; }
  has(o) { return #x in o; }
  static async *ag() { yield super.sm(); }
  readOther(o) { return o.#x; }
}
for (let n = 0; n < 5; n++) attempt(() => new Derived(n));
const d = new Derived(0); d.v = 9;
log(order, d.m(), d.v, Derived.z, Derived.a, d.has(d), d.has({}));
attempt(() => d.readOther({}));
attempt(() => Derived());
attempt(() => new (class extends null {})());
attempt(() => { class A extends 5 {} });
attempt(() => { class A { static x = A.y.z; } });
attempt(() => { class A { x = nothing(); } new A(); });
attempt(() => { class A {
  x =
    log(
      1,
    ).foo(); } new A(); });
class Multi extends Base {
  constructor() {
    super(
      log('one'),
      log(
        'two'),
    );
    super.v = log(
      'three');
  }
}
new Multi();
class Errors extends Error { constructor(m) { super(m); this.name = 'Errors'; } }
attempt(() => { throw new Errors('custom'); });
function Old() { this.nt = new.target === Old; if (!new.target) return new Old(); }
log(new Old().nt, Old().nt, Object.keys(new Old()));
class Acc { static #c = 0; static get c() { return ++this.#c; } static inc() { this.#c++; return this.c; } }
log(Acc.inc(), Acc.c);
class Chain { #l = []; add(x) { this.#l.push(x); return this; } get list() { return this.#l; } }
log(new Chain()
  .add(1)
  .add(
    2)
  .list);

const { log, lines, attempt } = require('./_observe.cjs');
const arrow = () => {}, fn = function () {}, cls = class {}, named = function other() {};
let assigned; assigned = () => {};
const o = {
  prop: () => {}, method() {}, get x() { return 1; }, ['com' + 'puted']: () => {},
  cls:
    class {},
  long:
    () =>
      log(1),
  async am() {}, *gen() {}, 'quoted-name': function () {}, 12: () => {}, [Symbol('s')]: () => {},
};
log(arrow.name, fn.name, cls.name, named.name, assigned.name, Object.getOwnPropertyNames(o).map((k) => o[k].name));
log(Object.getOwnPropertySymbols(o).map((s) => o[s].name), Object.getOwnPropertyDescriptor(o, 'x').get.name);
class K {
  field = () => {}; static s = class {}; #p = () => {}; ['comp'] = function () {};
  static t =
    class { static x = log('x'); };
  static anon = (class { static n = this.name; });
  static made = log.bind(null, 1);
  pname() { return this.#p.name; }
  static { log(this.name); }
  other = [() => {}][0];
}
const k = new K();
log(k.field.name, K.s.name, k.pname(), k.comp.name, K.t.name, K.anon.n, K.made.name, k.other.name, K.name);
function defaults(a = () => {}, { b = class {} } = {}, [c = function () {}] = []) { return [a.name, b.name, c.name]; }
log(defaults(), defaults.length, ((a, b = 1, c) => {}).length, ((...r) => {}).length, o.method.length);
var lazy; lazy ??= () => {}; log(lazy.name); lazy &&= function () {}; log(lazy.name);
const paren = (() => {}), seq = (0, () => {}), cond = true ? () => {} : 0;
log(paren.name, seq.name, cond.name);
module.exports.x = () => {}; log(module.exports.x.name);
const wrapped = profileLike(() => {}); function profileLike(f) { return f; } log(wrapped.name);
const X =
  class {
    static m = log('static');
    [log('key') || 'k']() {}
  };
log(X.name, Object.getOwnPropertyNames(X.prototype));
const later =
  async () =>
    await 1;
log(later.name, later.constructor.name, o.gen.constructor.name);
let dflt; ({ dflt =
  () => log(1) } = {}); log(dflt.name);

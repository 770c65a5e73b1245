const { log, lines, attempt } = require('./_observe.cjs');
const seen = [];
const d = (name) => { seen.push('eval ' + name); return (value, context) => { seen.push(`apply ${name} ${context.kind} ${String(context.name)}`); context.addInitializer?.(() => seen.push('init ' + name)); }; };
const wrap = (value) => function (...args) { return ['wrapped', value.call(this, ...args)]; };
@d('class')
class A {
  @d('field') x = log(1);
  @d('method') @wrap m(a) { return a + this.x; }
  @d('static') static s() { return 's'; }
  @d('getter') get g() { return 2; }
  @d('private') #p = log(3);
  @d('key') [log('computed')]() { return this.#p; }
  accessor auto = log(4);
}
const a = new A();
log(a.m(1), A.s(), a.g, a.computed(), a.auto, A.name, a.m.name);
log(seen);

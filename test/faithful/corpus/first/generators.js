const { log, lines, attempt } = require('./_observe.cjs');
function* g(tag) {
  try { const x = yield tag + 1; log('got', x); yield tag + 2; } catch (e) { log('caught', e.message); yield 'c'; } finally { log('fin'); yield 'f'; }
  return 'r';
}
for (const how of ['next', 'return', 'throw']) {
  for (let steps = 0; steps < 5; steps++) {
    const it = g(steps);
    for (let i = 0; i < steps; i++) it.next(i);
    attempt(() => it[how](how === 'throw' ? new Error('thrown') : 'v'));
    attempt(() => it.next());
    attempt(() => it.next());
  }
}
function* inner() { const a = yield 'i1'; log(a); try { yield 'i2'; } finally { log('inner fin'); } return 'inner r'; }
function* outer() { const r = yield* inner(); log(r); yield* [1, 2]; return yield* inner(); }
log([...outer()]);
const o = outer(); o.next(); o.next('sent'); log(o.return('early')); log(o.next());
const p = outer(); p.next(); attempt(() => p.throw(new Error('into'))); log(p.next());
function* lazy(a = log('param')) { log('body'); }
const l = lazy(); log('created'); l.next();
log(Object.prototype.toString.call(g()), g.prototype !== undefined, g.name, g.length);
function* dflt() { const { a = yield 1 } = {}; return a; }
const d = dflt(); d.next(); log(d.next(5));
function* keys() { const x = { [yield 'k']: yield 'v' }; class A { [yield 'm']() {} static s = 1; } return [x, Object.getOwnPropertyNames(A.prototype)]; }
const k = keys(); k.next(); k.next('kk'); k.next('vv'); log(k.next('mm'));
function* loop() { let i = 0; while (true) { if ((yield i++) === 'stop') return i; } }
const lp = loop(); lp.next(); lp.next(); log(lp.next('stop'));
function* ret() { return; } log(ret().next());
function* yields() { yield; const a = [yield, yield]; return a; }
const y = yields(); y.next(); y.next(); y.next(1); log(y.next(2));
function* cond() { return (yield 1) ? yield 2 : yield 3; }
const c = cond(); c.next(); log(c.next(true), c.next('x'));
function* missing() { (yield 1).foo(); }
attempt(() => { const m = missing(); m.next(); m.next({}); });
function* multi() {
  const r = log(
    yield 1,
    yield (
      2),
  );
  return yield
  3;
}
log([...multi()]);
class It { *[Symbol.iterator]() { yield* [1, 2]; } }
log([...new It()], Math.max(...new It()));
function* running() { attempt(() => it2.next()); yield 1; }
const it2 = running(); it2.next();
function* destr() { const { a } = yield; }
attempt(() => { const m = destr(); m.next(); m.next(undefined); });

const log = [];
const t = (x) => (log.push(x), x);
const show = (...x) => console.log(...x, '|', log.splice(0).join());
show((t(1), t(2), t(3)));
show((
  t('a'),
  t('b')
), [(t('c'), t('d'))].length);
show(void t('void'), typeof void t(0), void
t('next line'));
for (let i = (t('init'), 0), j = (t('j'), 1); t('test'), i < j; t('u1'), i++, t('u2')) t('body');
show();
const o = { a: 1, get b() { return t('get b'); }, c: { d: 1 } };
show(delete o.a, delete o.a, delete o[t('b')], delete o
  .c
  .d, Object.keys(o).join());
show(delete t('call'), delete (t('x'), o.c), 'c' in o);
function f() {
  return t(1), t(2),
  t(3);
}
show(f());
const arrow = () => (t('x'), { y: t('z') });
show(arrow().y);
show(typeof undeclared, typeof t, typeof (t('p'), null), typeof
t('q'));
if (t(0), t(1)) t('then');
while (t('w'), false);
switch (t('s'), 'case') {
  case (t('c1'), 'other'):
  case (t('c2'), 'case'): t('hit'), t('hit2');
}
show();
const this_ = { m() { return this === this_; } };
show(this_.m(), (this_.m)(), (0, this_.m)(), (this_['m'])(), (t(0) || this_.m)());
var x = (t('first'), function () {});
show(x.name === '', (x = () => {}).name);
throwing: try {
  throw t(1), t('thrown');
} catch (e) {
  show(e);
}
show(t(1) ? (t(2), t(3)) : (t(4), t(5)), !t(0), (-t(2)) ** 0 || 1);

const { log, lines, attempt } = require('./_observe.cjs');
const t = (x) => { log('eval', x); return x; };
const o = { get a() { log('get a'); return this; }, set a(v) { log('set a', v); }, m(...x) { log('m', x.length); return this; } };
t(o).a = t(1);
t(o)[t('m')](t(1), ...[t(2), t(3)], t(4));
t(o)
  [t('m')](
    t(1),
    ...t([2]),
  )
  .m(
    t(3) + t(4),
    t(5)
      && t(6),
  )
  .a
  .m();
const obj = {
  [t('k1')]: t('v1'),
  k2: t('v2'),
  ...t({ s: 1 }),
  get g() { return t('g'); },
  ['k' + t('3')]:
    t('v3'),
};
const tag = (s, ...v) => { log(s, s.raw, v); return tag; };
tag`a${t(1)}b\n${
  t(2)
}``c${t(3)}`;
const same = () => ((s) => s)`x`;
log(same() === same());
log(t(0) || t(1), t(1) && t(2), t(null) ?? t(3), t(1) ? t(2) : t(3), (t(1), t(2)));
log(
  t(0)
    ? t(1)
    : t(
        2,
      ),
  t(0) ||
    t(3),
);
let x = 1; x += t(x++) + x; log(x);
const arr = [t(1), , t(2), ...t([3])]; log(arr, arr.length, 1 in arr);
log(typeof t(1), !t(1), void t(2), -t(3), delete t({}).x);
log(t(1) < t(2), t('b') in t({ b: 1 }), t(2) ** t(3));
new (t(class { constructor(...a) { log(a); } }))(
  t(1),
  ...t([2]),
);
log(Object.entries({ a: 1 }).map(([k, v]) => [v, k]), [..."ab"].map((c, i) => c + i));
if (t(1), t(0)) log('no'); else if (
  t(2)
) log('yes');
var a1 = t(1), b1 = t(2), c1 =
  t(3);
for (let i = t(0), n =
  t(2); t(i) < n; i += t(
    1)) log('body');
while (t(
  0)) {}
do { log('once'); } while (
  t(0)
);
switch (t(
  1)) { case t(
  0): case t(1): log('hit'); }
log((() => { throw_: { break throw_; } return t('r'); })());
const { p = t('p'), q: [r = t('r')] = t([]) } = t({});
log(JSON.stringify({ p, r, obj }));

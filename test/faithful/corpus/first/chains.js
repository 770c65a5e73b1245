const { log, lines, attempt } = require('./_observe.cjs');
const o = { f() { return this; }, g: { h() { return this; } }, n: null, list: [3, 1, 2], one: () => 1 };
log(o.f() === o, o.g.h() === o.g, o?.f() === o, o.g?.h?.() === o.g, (o.f)() === o, (o?.g.h)() === o.g);
log((0, o.f)() === o, (o.f || 1)() === o);
log(o.n?.x, o.n?.x.y.z(), o.n?.[log('never')], delete o.n?.x, delete o?.g.h, o.nope?.(log('never')));
log(
  o
    .f()
    .f(
    )
    ?.f?.()
    .list
    .map((x) => x * 2)
    .filter((x) =>
      x > 2,
    )
    .join(),
);
attempt(() => o.missing());
attempt(() => o.list.missing().x);
attempt(() => o
  .f()
  .missing());
attempt(() => o
  .f()
  .missing(
    o.one(),
    o.one(
      1,
    ),
  )
  .more());
attempt(() => o
  .f()
  .n.x());
attempt(() => o
  ?.f()
  ?.missing(o.one()));
attempt(() => new o.list
  .Missing(
    o.one(),
  ));
attempt(() => new (o.f().nope)(
  1,
));
attempt(() => missing(
  o.one(),
));
attempt(() => o.one(
  ...o.n,
));
attempt(() => o.one(
  1,
  ...o.one(),
));
attempt(() => o.one(
  o.one(
    1),
  ...o.list,
  ...o.one(),
));
attempt(() => [
  ...o.one(),
]);
attempt(() => [
  1,
  ...o.n,
]);
attempt(() => ({
  ...o.one(),
  ...o.n,
}));
attempt(() => Math.max(
  ...o.list,
));
attempt(() => 'a' in
  o.one());
attempt(() => o instanceof
  o.one());
attempt(() => o.one()`x`);
attempt(() => (o.one() ||
  o.one()).foo());
attempt(() => (o.n ?? o.one(
  2)).foo());
attempt(() => o
  .f()['mis' + 'sing'](
    o.one()));
attempt(() => o[o.one()](
  o.one(),
));
attempt(() => o.one(
  1)(
  2));
attempt(() => null
  .x(
  ));
class A { #p = 1; static has(x) { return #p in
  x; } call() { return this
  .#p(
    o.one(1)); } }
log(A.has(new A()), A.has({}));
attempt(() => new A().call());
attempt(() => o
  .f()
  .n
  .x());
attempt(() => o.list
  .map((x) => x)
  .missing
  .more(1));
attempt(() => o.one()
  .x
  // a comment
  .y());
attempt(() => o
  .n
  .x);
attempt(() => new o
  .list
  .nothing
  .Missing());
log(o
  .list
  .length, delete o
  .nothing, o
  .g
  ?.nothing
  ?.x, typeof o
  .one);
o
  .g
  .written = 1;
attempt(() => {
  o
    .n
    .written = 1;
});

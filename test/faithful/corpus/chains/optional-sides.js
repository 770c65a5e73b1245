// Short circuits on both sides of calls, in arguments, with delete, in and assignments nearby.
const log = [];
const say = (x) => (log.push(x), x);
const o = { a: { f() { return this === o.a; }, list: [1, 2], n: null, g: (...x) => x.length }, u: undefined };
const show = (value) => console.log(value, log.splice(0).join());
show(o?.a?.f());
show(o.u?.f(say('skipped')).deep[say('skipped')].more(say('skipped')));
show(o.a
  ?.g(
    say(1),
    ...o.a?.list ?? say([]),
    say(2)));
show(o.a.n?.[say('key')]);
show(o.a?.[say('list')]?.[say(1)]);
show(o.missing?.(say('arg')));
show(o.a.f?.(say('arg')));
show(delete o.u?.x[say('skipped')]);
show(delete o
  ?.a
  ?.n);
show('n' in o.a);
show((o?.a).f(), (o?.a.f)());
try {
  show((o.u?.x).y);
} catch (e) {
  show(e.message);
}
try {
  show((o.u?.f)(
    say('evaluated'),
  ));
} catch (e) {
  show(e.message);
}
show(o.u?.x?.y ?? say('default'));
show(o.u?.[say('no')] || say('or'));
show(!o.u?.f() && typeof o.u?.f());
show([o.u?.a, ...(o.u?.list ?? [say('spread')])].length);
show(o
  .a
  ?.list
  .map((x) => say(x))
  ?.filter((x) => x > 1)
  .concat(o.u?.x)
  .length);
show(`${o.u?.x}${o.a?.list}`);
show(o?.a.list?.at?.(
  -1,
)?.toFixed?.(
  say(1),
));
show(new (o?.a.missing ?? Object)() instanceof Object);
for (const x of o.a?.list ?? []) say(x);
show(o.u?.list?.length > 0);

// What keeps `this` in a chain and what loses it, over lines and through getters.
const log = [];
function who() {
  return this === undefined || this === globalThis ? 'nobody' : this.id;
}
const o = {
  id: 'o',
  who,
  get self() {
    log.push('self');
    return this;
  },
  inner: { id: 'inner', who, get up() { return o; } },
  f() {
    return this;
  },
};
const show = (x) => console.log(x, log.splice(0).join());
show((o
  .self
  .who)());
show((o
  .self,
o.inner
  .who)());
show(((o)).inner
  .up
  .self
  .who());
show((o?.inner)
  .who());
show((o?.inner
  ?.who)());
show((o.f)()
  .f()
  .inner['who'
  ]());
show((o.who ?? null)());
show((o.who)
  .call(o.inner));
show((o.inner.who = o.inner.who)());
show([o.who][0]());
show([who, 'x'].concat([]).map((x) => typeof x).join());
show((await_ => await_.who())(o.self));
show(new (class {
  id = 'class';
  who = who;
  run() {
    return [
      this.who(),
      (this.who)(),
      (0, this.who)(),
      this
        ?.who(),
    ].join();
  }
})().run());
show(o.f`x`.f`y`
  .who`z`);
show(Reflect.get(o, 'self', o.inner)
  .who());
show((function () {
  return (() => (() => who.call(this))())();
}).call(o));
show(o.inner.up.f().inner.up.self.inner
  .who
  .bind(o)());
delete o.inner.who;
show(o.inner.who?.() ?? 'gone');

// What `this` is in every kind of call.
const name = (x) => (x === undefined ? 'undefined' : x === globalThis ? 'global' : x === module.exports ? 'exports' : typeof x === 'object' ? x?.id ?? 'object' : typeof x);
function f() {
  return name(this);
}
const arrow = () => name(this);
const o = {
  id: 'o',
  f,
  arrow,
  nested: { id: 'nested', f, get viaGetter() { return f.call(this); } },
  callsBack(list) {
    return [
      list.map(f)[0],
      list.map(f, this)[0],
      list.map(() => name(this))[0],
      list.map(function () {
        return name(this);
      }.bind(this))[0],
    ];
  },
  delayed() {
    return () => () =>
      name(this);
  },
  defaults(a = name(this), b = () => name(this)) {
    return [a, b()];
  },
};
console.log(name(this), f(), arrow(), o.f(), o.arrow(), o.nested.f(), o.nested.viaGetter);
console.log(o.callsBack([1]), o.delayed()()(), o.defaults());
console.log(
  (o.f)(),
  (0, o.f)(),
  (o.f = o.f)(),
  (o.f || f)(),
  (true ? o.f : f)(),
  o?.f(),
  (o?.f)(),
  o.nested
    ?.f(),
  o['f'](),
  new (function () {
    this.id = 'made';
    this.r = f.call(this);
  })().r,
);
console.log(f.call(1), f.call('s'), f.call(null), f.apply(o), f.bind(o.nested).call(o), Reflect.apply(f, o, []));
const detached = o.f;
const { f: taken } = o.nested;
console.log(detached(), taken(), [f][0](), [o.f].map((g) => g()), ((g) => g())(o.f));
console.log(o.f``, (() => o.f)()``, eval('name(this)'), (0, eval)('typeof this'), new Function('return typeof this')());
class C {
  id = 'c';
  m() {
    return name(this);
  }
  static s() {
    return this === C;
  }
  handler = () => name(this);
}
const c = new C();
const { m, handler } = c;
console.log(c.m(), m(), handler.call(o), C.s(), (0, C.s)());
for (const each of [o, c]) {
  each.again = f;
  console.log(each.again(), each.again.call(undefined));
}

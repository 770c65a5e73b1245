const tag = (strings, ...values) => strings.length + values.length;
const a = tag`x${1}y${tag`z`}`;
const o = {
  _v: 1,
  get v() { return this._v; },
  set v(x) {
    this._v = x;
  },
  async later() { return 1; },
  *gen() { yield 1; },
  [`k${1}`]: 2,
};
o.v = o.v + 1;
o.v++;
[...o.gen()];
o.later();
const { v, ...others } = o;
console.log(a, v, others.k1);
console.log(o.v);

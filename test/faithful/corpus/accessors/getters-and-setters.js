// Effects and their order: literals, classes, defineProperty, inherited setters, compound assignment.
const log = [];
const note = (x) => (log.push(x), x);
const flush = (name, value) => console.log(name, value, '|', log.splice(0).join(' '));
const o = {
  _v: 1,
  get v() {
    note('get v');
    return this._v;
  },
  set v(value) {
    note(`set v ${value}`);
    this._v = value;
  },
  get only() {
    return note('only');
  },
  set write(x) {
    note(`write ${x}`);
  },
  get ['com' + 'puted']() {
    return note('computed');
  },
};
flush('read', o.v + o.v);
flush('compound', o.v += note(2));
flush('increment', [o.v++, ++o.v, o.v--]);
flush('logical or', o.v ||= note('unused'));
flush('logical and', o.v &&= note(7));
flush('nullish', o.write ??= note('default'));
flush('exponent', o.v **= 2);
flush('read only', (() => {
  try {
    o.only = 1;
  } catch (e) {
    return e.message;
  }
  return 'silent';
})());
flush('write only', o.write);
flush('delete', [delete o.only, o.only]);
const child = Object.create(o);
child.v = note('on child');
flush('inherited', [Object.keys(child), o.v, child.v]);
flush('destructure', (({ v, computed: c = note('no default') }) => [v, c])(o));
flush('assign to', (([o.v, o.write] = [1, 2]), o._v));
flush('in a chain', o
  .computed
  .length);
Object.defineProperty(o, 'lazy', {
  configurable: true,
  get() {
    note('computed once');
    Object.defineProperty(this, 'lazy', { value: 'ready' });
    return this.lazy;
  },
});
flush('lazy', [o.lazy, o.lazy]);
class P {
  static get s() {
    return note('static');
  }
  get [Symbol.toStringTag]() {
    return note('tag');
  }
}
flush('static', [P.s, String(new P())]);

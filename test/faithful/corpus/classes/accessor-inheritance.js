// Half-overridden accessors, setters through super, defineProperty on prototypes, static inheritance.
const log = [];
class A {
  _x = 1;
  get x() {
    log.push('A get');
    return this._x;
  }
  set x(v) {
    log.push('A set');
    this._x = v;
  }
  static get kind() {
    return `${this.name} kind`;
  }
  static set kind(v) {
    this.changed = v;
  }
}
class OnlyGetter extends A {
  get x() {
    return super.x * 10;
  }
}
class Both extends A {
  get x() {
    log.push('B get');
    return super.x;
  }
  set x(v) {
    log.push('B set');
    super.x = v +
      super.x;
  }
}
const o = new OnlyGetter();
try {
  o.x = 5;
  console.log('no error', o.x);
} catch (e) {
  console.log(e.message);
}
const b = new Both();
b.x = 5;
b.x += 1;
b
  .x++;
console.log(b._x, log.splice(0).join());
console.log(Both.kind, (Both.kind = 'new', Both.changed), A.changed);
class FieldOverAccessor extends A {
  x = 'field';
}
const f = new FieldOverAccessor();
f.x = 'assigned';
console.log(f.x, log.splice(0).length, Object.hasOwn(f, 'x'));
Object.defineProperty(A.prototype, 'y', {
  get() {
    return [
      this.constructor.name,
      this._x,
    ].join();
  },
});
console.log(b.y, o.y, A.prototype.y);
const proto = { set v(x) { log.push(this === child, x); } };
const child = { __proto__: proto };
child.v = 1;
({ v: child.v } = { v: 2 });
[child.v] = [3];
for (child.v of [4]);
console.log(log.join(), Object.keys(child));

// What is enumerable, in which order, on the class, its prototype and its instances.
const key = (x) => x;
class Everything {
  z = 1;
  static y = 2;
  method() {}
  static staticMethod() {}
  get accessor() {
    return 3;
  }
  set accessor(v) {}
  static get staticAccessor() {
    return 4;
  }
  #private = 5;
  [key('computed')]() {}
  static [key('staticComputed')] = 6;
  1() {}
  0 = 'zero';
  [Symbol.iterator] = null;
  *generator() {}
  async asynchronous() {}
  static {
    this.added = 7;
  }
}
const list = (o) => Reflect.ownKeys(o).map((k) => {
  const d = Object.getOwnPropertyDescriptor(o, k);
  return `${String(k)}:${d.enumerable ? 'e' : ''}${d.writable ? 'w' : ''}${d.configurable ? 'c' : ''}${d.get ? 'g' : ''}${d.set ? 's' : ''}`;
}).join(' ');
console.log(list(Everything));
console.log(list(Everything.prototype));
console.log(list(new Everything()));
const keys = [];
for (const k in new Everything()) keys.push(k);
for (const k in Everything) keys.push(k);
console.log(keys.join());
console.log(Everything, new Everything(), JSON.stringify(new Everything()));
console.log(Object.getOwnPropertyDescriptor(Everything, 'prototype'), Everything.prototype.constructor === Everything);
console.log({ ...new Everything() }, Object.assign({}, Everything));
class Sub extends Everything {
  z = 'again';
  w = key(
    'w',
  );
}
console.log(Object.keys(new Sub()).join(), Object.keys(Sub).length, Sub.y, Sub.hasOwnProperty('y'));

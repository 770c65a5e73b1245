// The old way: constructor functions, prototypes, call, apply, inherits, instanceof, toString tags.
var util = require('node:util');
function Animal(name) {
  if (!(this instanceof Animal)) return new Animal(name);
  this.name = name;
}
Animal.prototype.speak = function () {
  return this.name + ' ' + this.sound();
};
Animal.prototype.sound = function sound() {
  throw new Error('abstract');
};
function Dog(name) {
  Animal.call(
    this,
    name,
  );
  Object.defineProperty(this, 'secret', { value: 1 });
}
util.inherits(Dog, Animal);
Dog.prototype.sound = function () {
  return 'barks';
};
Dog.prototype = Object.assign(Object.create(Animal.prototype, {
  constructor: { value: Dog, configurable: true, writable: true },
}), Dog.prototype);
var rex = new Dog('Rex');
console.log(rex.speak(), rex, Animal('plain').name, rex.constructor.name);
console.log(Object.keys(rex), rex instanceof Animal, Dog.prototype.isPrototypeOf(rex));
try {
  Animal('nothing')
    .speak();
} catch (e) {
  console.log(e.message, e.stack.match(/prototypes\.js:(\d+)/g).slice(0, 2).join(' '));
}
for (var key in rex) console.log(key);
var mixin = {
  run: function () {
    return this.name + ' runs';
  },
};
for (const k of Object.keys(mixin)) {
  Dog.prototype[k] = mixin[k];
}
console.log(rex.run(), new Dog.prototype.constructor('Again').run());
function Point(x, y) {
  return Object.freeze(Object.create(Point.prototype, {
    x: { value: x, enumerable: true }, y: { value: y, enumerable: true },
  }));
}
Point.prototype.toString = function () {
  return '(' + [this.x,
    this.y].join() + ')';
};
Point.prototype.valueOf = function () {
  return this.x * this.y;
};
console.log('' + new Point(2, 3), `${Point(2, 3)}`, new Point(2, 3) > Point(1, 1), Point.length);
console.log(Animal.prototype.speak.name, Dog.prototype.sound.name, Animal.prototype.sound.name, mixin.run.name);

// Function.prototype.call, apply, bind and toString replaced.
const say = console.log;
const { call, apply, bind, toString } = Function.prototype;
const log = [];
Function.prototype.call = function (self, ...args) {
  log.push(`call ${this.name}`);
  return Reflect.apply(this, self, args);
};
Function.prototype.apply = function (self, args) {
  log.push(`apply ${this.name}`);
  return Reflect.apply(this, self, args ?? []);
};
Function.prototype.bind = () => {
  throw new Error('no bind');
};
Function.prototype.toString = () => 'no text';
class Base {
  greet(x) {
    return [x, this.constructor.name];
  }
}
class Derived extends Base {
  greet(...args) {
    return super.greet(
      ...args,
    );
  }
}
function old() {
  return Base.prototype.greet.call(new Derived(), 1);
}
const seen = [
  new Derived().greet(1),
  old(),
  `${old}`,
  Math.max.apply(null, [1, 2]),
];
const count = log.length;
const names = log.slice();
Function.prototype.call = call;
Function.prototype.apply = apply;
Object.assign(Function.prototype, { bind, toString });
say(seen);
say(count, names);

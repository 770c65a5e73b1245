// Text that runs in another context, which has nothing but its own built-ins.
const vm = require('node:vm');
function inner(list) {
  const result = [];
  for (const x of list) {
    if (x < 0) continue;
    result.push(
      x * 2,
    );
  }
  return result.join();
}
const lonely = () => {
  return typeof globalThis.console + typeof require + typeof Array;
};
function* gen(n) {
  for (let i = 0; i < n; i++) yield i;
}
class Point {
  static origin = [0, 0].map((x) => x);
  constructor(x) {
    this.x = x;
  }
  get double() {
    return this.x * 2;
  }
}
console.log(vm.runInNewContext(`(${inner})([1, -1, 3])`));
console.log(vm.runInNewContext(`(${lonely})()`), vm.runInNewContext(`[...(${gen})(3)].join()`));
console.log(vm.runInNewContext(`new (${Point})(4).double`), vm.runInNewContext(`${Point}; Point.origin.length`));
const context = vm.createContext({ log: [] });
vm.runInContext(`${inner}; log.push(inner([5]))`, context);
console.log(context.log, new vm.Script(`(${inner})`).runInThisContext()([6]));
try {
  vm.runInNewContext(`(${() => {
    null.x;
  }})()`);
} catch (e) {
  console.log(e.name, e.message);
}

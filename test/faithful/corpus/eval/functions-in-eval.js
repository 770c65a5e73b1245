// Function declarations in an eval's text shadow or replace what is there.
function outer() {
  return 'outer';
}
function replaces() {
  var log = [outer()];
  eval('function outer() { return "inner" }');
  log.push(outer());
  eval(`
    {
      function blocky() {
        return 'blocky';
      }
    }
  `);
  log.push(typeof blocky);
  return log;
}
console.log(replaces(), outer());
function counter() {
  let n = 0;
  const bump = eval(`(
    () => ++n
  )`);
  bump();
  bump();
  return n;
}
console.log(counter());
function* generating(text) {
  const x = yield 'first';
  yield eval(text);
  const more = yield* eval('[x, x + 1]');
  return [x, more];
}
const g = generating('x * 2');
console.log(g.next(), g.next(21), g.next(), g.next(), g.next());
class Evaluates {
  field = eval('this.constructor.name');
  static s = eval('this.name');
  #secret = 42;
  peek(text) {
    return eval(
      text,
    );
  }
}
console.log(new Evaluates().field, Evaluates.s, new Evaluates().peek('this.#secret'));
console.log((function () {
  return eval('arguments.length') + eval('(() => arguments[0])()');
})(10, 20));
console.log(new (function Made() {
  this.target = eval('new.target.name');
})().target);

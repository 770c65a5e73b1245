// Own properties of errors, custom inspection, captureStackTrace on plain objects, stack set and read late.
const { inspect } = require('node:util');
const line = (stack) => stack.match(/objects\.js:(\d+)/)?.[1];
function make(kind) {
  return new kind(
    'message',
  );
}
for (const kind of [Error, TypeError, RangeError, SyntaxError, EvalError, URIError, ReferenceError]) {
  const e = make(kind);
  console.log(e.name, Object.getOwnPropertyNames(e).join(), line(e.stack), String(e));
}
const holder = {
  name: 'Holder',
  message: 'held',
};
(function capture() {
  Error.captureStackTrace(
    holder,
  );
})();
console.log(holder.stack.split('\n')[0], line(holder.stack), Object.keys(holder).join());
function hide(f) {
  const e = {};
  Error.captureStackTrace(e, f);
  return e.stack.split('\n').filter((l) => l.includes(__filename)).map((l) => l.match(/at (\S+)/)[1]);
}
const viaHidden = function viaHidden() {
  return hide(viaHidden);
};
console.log(hide(), viaHidden(), hide(hide));
class Custom extends Error {
  get name() {
    return `Custom<${this.constructor.name}>`;
  }
  toString() {
    return `${super.toString()}!`;
  }
  [inspect.custom]() {
    return 'inspected';
  }
}
const c = new Custom('c');
console.log(String(c), inspect(c), c.stack.split('\n')[0], `${Object.assign(make(Error), { name: 'N', message: '' })}`);
const late = make(Error);
late.message = 'changed';
console.log(late.stack.split('\n')[0], late.message);
late.stack = 'own stack';
console.log(late.stack, Object.prototype.toString.call(late), Error('no new') instanceof Error);
console.log(inspect(Object.assign(new Error('p'), { code: 1, stack: 'Error: p' })));

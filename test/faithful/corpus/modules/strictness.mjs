// Modules are strict: what throws here and not in scripts.
const attempts = {
  undeclared() {
    nowhere = 1;
  },
  frozen() {
    Object.freeze([1]).push(2);
  },
  primitive() {
    'text'.property = 1;
  },
  readOnly() {
    undefined = 1;
  },
  remove() {
    delete Object.prototype;
  },
  thisIs() {
    return (function () {
      return this;
    })();
  },
  callee() {
    return arguments.callee;
  },
  caller() {
    return attempts.caller.caller;
  },
  unlinked(a) {
    arguments[0] = 'changed';
    return a;
  },
  evalScope() {
    eval('var inside = 1');
    return typeof inside;
  },
  block() {
    {
      function local() {}
    }
    return typeof local;
  },
};
for (const [name, f] of Object.entries(attempts)) {
  try {
    console.log(name, f(1));
  } catch (e) {
    console.log(name, e.name, e.message, /\.mjs:(\d+)/.exec(e.stack)[1]);
  }
}

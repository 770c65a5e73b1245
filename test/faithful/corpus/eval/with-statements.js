// Names in a with are looked up in the object, in order; functions that use it stay as they are.
const log = [];
const scope = new Proxy(
  { x: 1, y: 2, f() { return this === scope; } },
  {
    has(target, key) {
      log.push(`has ${String(key)}`);
      return key in target;
    },
    get(target, key) {
      log.push(`get ${String(key)}`);
      return target[key];
    },
    set(target, key, value) {
      log.push(`set ${String(key)}`);
      target[key] = value;
      return true;
    },
  },
);
function look(run) {
  log.length = 0;
  const value = run();
  console.log(value, log.join(' '));
}
look(new Function('scope', `
  with (scope) { return x + y; }
`).bind(null, scope));
look(Function('scope', 'with (scope) { return f(); }').bind(null, scope));
look(() => Function('scope', 'z', 'with (scope) { y = x; z = 3; return typeof nowhere + z; }')(scope));
look(() => Function('scope', `
  with (scope) {
    var x = 10;
    let inner = (() => x + y)();
    return inner;
  }
`)(scope));
console.log(scope.x);

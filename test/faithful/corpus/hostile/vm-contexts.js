// vm contexts: functions passed in and out, objects of two realms, errors across.
const vm = require('node:vm');
const say = console.log;
const log = [];
const context = vm.createContext({
  outer(x) {
    log.push(`outer ${x}`);
    return [
      x,
      this === context,
    ];
  },
  fails() {
    throw new TypeError(
      'from outside',
    );
  },
  async waits(x) {
    await x;
    return 'waited';
  },
  *gen() {
    yield* [1, 2];
  },
});
const inside = vm.runInContext('({ array: [1, 2], add: (a, b) => a + b, call: (f) => f(1), error: () => { throw new RangeError("inside") } })', context);
say(inside.array instanceof Array, Array.isArray(inside.array), inside.add(1, 2), inside.call((x) => x + 1));
say(vm.runInContext('outer(1)', context), vm.runInContext('[...gen()]', context).length);
for (const code of ['fails()', 'try { fails() } catch (e) { e instanceof TypeError }', 'nowhere', 'null.x']) {
  try {
    say(vm.runInContext(code, context));
  } catch (e) {
    say(e.name, e instanceof Error, e.message, /vm-contexts\.js:(\d+)/.exec(e.stack)?.[1] !== undefined);
  }
}
try {
  inside.error();
} catch (e) {
  say(e instanceof RangeError, e.name);
}
say(vm.runInNewContext('x + f(x)', { x: 20, f: (x) => x + 2 }));
const script = new vm.Script('counter = (typeof counter === "undefined" ? 0 : counter) + step()');
const sandbox = vm.createContext({ step: () => 2 });
say(script.runInContext(sandbox), script.runInContext(sandbox), sandbox.counter);
vm.runInContext('waits(Promise.resolve(1))', context).then((x) => {
  say(x, log);
});

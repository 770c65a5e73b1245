// Promise.prototype.then, resolve and the constructor replaced: awaits do not use them more or less often.
const say = console.log;
const log = [];
const { then } = Promise.prototype;
const { resolve } = Promise;
Promise.prototype.then = function (...args) {
  log.push('then');
  return Reflect.apply(then, this, args);
};
Promise.resolve = function (...args) {
  log.push('resolve');
  return Reflect.apply(resolve, this, args);
};
Object.defineProperty(Promise.prototype, 'constructor', {
  get() {
    log.push('constructor');
    return Promise;
  },
});
const native = Reflect.apply(resolve, Promise, ['native']);
async function f() {
  await 1;
  await native;
  try {
    return native;
  } finally {
    await 2;
  }
}
async function* g() {
  yield native;
  return native;
}
const counts = [];
const mark = () => counts.push(log.splice(0).join());
(async () => {
  await f();
  mark();
  for await (const x of g()) mark();
  mark();
  for await (const x of [native]) mark();
  await Promise.all([native]);
  mark();
  await f().then((x) => x).catch(() => {}).finally(() => {});
  mark();
  say(counts);
})();

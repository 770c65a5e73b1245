// The key of a class member is printed where it begins, not where it ends.
const at = (error) => [...error.stack.matchAll(/:(\d+):\d+\)?$/gm)].slice(0, 2).map(([, line]) => line).join();
function attempt(f) {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.message, at(error));
  }
}
function key(first, ...more) {
  return [first, ...more].join('');
}
function fail(text) {
  throw new Error(text);
}
class Keys {
  [({
    get name() {
      return key('method');
    },
  }).name](x) {
    return fail(`in method ${x}`);
  }
  get [key(
    'ge',
    'tter',
  )]() {
    return fail('in getter');
  }
  static [key(
    's',
  )] = 5;
  [key(
    'field',
  )] = key(
    'v',
    'alue',
  );
}
console.log(Object.getOwnPropertyNames(Keys.prototype).join(), Keys.s);
attempt(() => new Keys().method(1));
attempt(() => new Keys().getter);
attempt(() => new Keys().field);
attempt(
  () =>
    class {
      [{
        get a() {
          return fail('in a key');
        },
      }.a]() {}
    },
);

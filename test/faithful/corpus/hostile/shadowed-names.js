// Locals with the names of globals: globalThis, Symbol, JSON, undefined, Object, and parameters of these names.
const say = console.log;
function outer(undefined, globalThis, Symbol = 'symbol') {
  const JSON = { parse: () => 'mine' };
  const f = () => [
    undefined,
    globalThis,
    Symbol,
    JSON.parse(
      'x',
    ),
  ];
  {
    let Object = null,
      Array = 0,
      Promise = 1;
    class Map {}
    f.more = () => [Object, Array, Promise, Map.name];
  }
  return [...f(), ...f.more()];
}
say(outer(1, 2), outer.length);
async function waits(Promise, performance) {
  const undefined = 'defined';
  await Promise;
  for await (const NaN of [1])
    if (NaN) return [undefined, performance, NaN];
}
waits(5, 'p').then((x) => say(x));
const fetch = function* (process) {
  const { require: module = yield process } = {};
  return module;
};
const it = fetch('process');
say(it.next(), it.next('sent'));

// The same at the top of a module: globalThis, Symbol and JSON are the module's own.
const say = console.log;
const globalThis = { own: true };
const Symbol = Object.assign((x) => `symbol ${x}`, { for: (x) => `for ${x}`, iterator: 'no' });
const JSON = { parse: () => ({ functions: 'mine' }) };
class Map {
  static of = () => new this();
}
export function f(x) {
  return [globalThis.own, Symbol(x), Symbol.for(x), JSON.parse(x), Map.of() instanceof Map];
}
let Promise = 'promise';
export const g = async () => {
  await null;
  return [
    Promise,
    typeof recorder,
  ];
};
var recorder = 1;
say(f('x'));
say(await g());
export { globalThis as 'global', Symbol };

// What of the global object an observer sees: keys, symbols, the length of the list.
const say = console.log;
// The three names that lprof documents are left out.
const names = () => Reflect.ownKeys(globalThis).map(String).join(' ').replace('__lprof__ __lprof_ints __lprof_cells ', '').match(/\S*(?:lp|prof|record|instrument)\S*/gi);
function walk() {
  const seen = [];
  for (const key in globalThis) seen.push(key);
  return seen.length === Object.keys(globalThis).length;
}
say(names(), walk());
const strange = [];
for (const key of Object.keys(globalThis)) {
  if (!Object.getOwnPropertyDescriptor(globalThis, key).configurable) strange.push(key);
}
say(strange);
function f() {
  return [
    Object.keys(f),
    Reflect.ownKeys(f).join(),
    Object.keys(f.prototype),
    f.hasOwnProperty('caller'),
  ];
}
say(f());
say(Object.keys(module).join(), Object.keys(require).join());

// What of the global object an observer sees: keys, symbols, the length of the list.
const say = console.log;
// The one name that lprof documents is left out.
const names = () => Reflect.ownKeys(globalThis).filter((k) => /lp|prof|record|instrument/i.test(String(k)) && k !== '__lprof__');
function walk() {
  const seen = [];
  for (const key in globalThis) seen.push(key);
  return seen.length === Object.keys(globalThis).length;
}
say(names(), walk());
const strange = Object.entries(Object.getOwnPropertyDescriptors(globalThis))
  .filter(([, d]) => d.enumerable && !d.configurable)
  .map(([k]) => k);
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

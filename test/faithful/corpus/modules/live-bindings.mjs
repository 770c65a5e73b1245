// Exports are live: what the importer sees changes when the other module assigns.
import * as ns from './_counter.mjs';
import def, { bump, count, list as renamed, reset } from './_counter.mjs';
console.log(count, def, renamed);
bump();
console.log(count, ns.count, def, renamed);
for (let i = 0; i < 3; i++)
  console.log(
    bump(
      i,
    ),
    count,
  );
reset();
console.log(count, ns.default);
const attempts = [
  () => {
    count = 5;
  },
  () => {
    ns.count = 5;
  },
  () => delete ns.count,
  () => Object.defineProperty(ns, 'count', { value: 1 }),
  () => (def += 1),
  () => ns.missing(),
];
for (const each of attempts) {
  try {
    console.log(each());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log(Object.keys(ns), ns[Symbol.toStringTag], Object.isExtensible(ns), Reflect.ownKeys(ns).length);
console.log(Object.getOwnPropertyDescriptor(ns, 'count'));

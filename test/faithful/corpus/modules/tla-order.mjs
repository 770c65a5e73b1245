// Modules with top-level await: siblings go on, dependents wait.
import './_tla-a.mjs';
import './_tla-b.mjs';
import { value } from './_tla-c.mjs';
console.log('main', value, globalThis.order.join());
await null;
console.log('main after');
const { value: again } = await import('./_tla-c.mjs');
console.log(again === value);
await Promise.all([
  import('./_tla-a.mjs'),
  import('./_tla-d.mjs').catch((e) => console.log('rejected', e.message, /\.mjs:(\d+)/.exec(e.stack)[1])),
]);
await import('./_tla-d.mjs').then(
  () => console.log('never'),
  (e) => console.log('again', e.message),
);

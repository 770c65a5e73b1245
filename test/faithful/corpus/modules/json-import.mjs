// A JSON module: only a default export, frozen or not, same object by every way.
import data from './_data.json' with { type: 'json' };
import * as ns from './_data.json' with { type: 'json' };
console.log(data, Object.keys(ns), ns.default === data, Object.isFrozen(data));
data.a.push(
  data.b.c ?? 'pushed',
);
const [{ default: dynamic }, failed] = await Promise.all([
  import('./_data.json', { with: { type: 'json' } }),
  import('./_data.json').catch((e) => e.code),
]);
console.log(dynamic.a, failed);

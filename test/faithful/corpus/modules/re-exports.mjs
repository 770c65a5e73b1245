// Re-exports: stars, names, clashes, namespaces as exports; what the namespace holds and in what order.
import * as hub from './_hub.mjs';
import { ns, renamed, default as hubDefault } from './_hub.mjs';
console.log(Object.keys(hub));
console.log(
  hub.one(),
  hub.two(),
  renamed(),
  typeof hubDefault,
);
console.log('clash' in hub, hub.clash, Object.keys(ns), ns === hub.ns);
hub.set('changed');
console.log(hub.state, ns.state);
console.log(Object.entries(hub).map(([k, v]) => `${k}:${typeof v}:${v?.name ?? ''}`));

// import.meta and createRequire; each module has its own.
import { createRequire } from 'node:module';
import { metaOf } from './_meta.mjs';
const require = createRequire(import.meta.url);
console.log(Object.getPrototypeOf(import.meta), import.meta.url.split('/').at(-1));
console.log(
  import.meta.dirname === undefined || import.meta.url.includes(import.meta.dirname),
  import.meta === (() => import.meta)(),
  metaOf() === import.meta,
);
import.meta.extra = 'mine';
console.log(import.meta.extra, metaOf().extra, metaOf().url.split('/').at(-1));
const common = require('./_common.cjs');
console.log(common, require('./_common.cjs') === common, require.resolve('./_common.cjs').split('/').at(-1));
console.log(import.meta.resolve('./x.mjs').split('/').at(-1));
const data = require('./_data.json');
const { default: again } = await import('./_data.json', { with: { type: 'json' } });
console.log(data, again, data === again);
console.log(typeof this, this, typeof arguments, typeof module, typeof exports);

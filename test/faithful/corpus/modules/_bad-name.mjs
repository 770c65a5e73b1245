import { missing } from './_counter.mjs';
console.log('never', missing);

import { clash } from './_hub.mjs';
console.log('never', clash);

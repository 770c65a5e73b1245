console.log('_passes-on is not reached');
export { hoisted } from './_throws.mjs';

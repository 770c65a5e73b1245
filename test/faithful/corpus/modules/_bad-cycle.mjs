export { x } from './_bad-cycle.mjs';

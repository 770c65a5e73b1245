export * from './_leaf-one.mjs';
export * from './_leaf-two.mjs';
export * as ns from './_leaf-one.mjs';
export { one as renamed, default } from './_leaf-one.mjs';
export { two as 'quoted name' } from './_leaf-two.mjs';

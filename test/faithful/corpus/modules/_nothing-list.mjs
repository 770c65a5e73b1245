export {};
export {} from './_nothing-empty.mjs';
export * from './_nothing-comment.mjs';

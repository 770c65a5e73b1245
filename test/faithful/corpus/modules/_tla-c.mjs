import './_tla-a.mjs';
globalThis.order.push('c1');
export const value = await (async () => {
  await null;
  return { c: 1 };
})();
globalThis.order.push('c2');

// Functions of a module under way while the module itself waits.
let state = 'start';
const log = [];
export async function background(n) {
  for (let i = 0; i < n; i++) {
    log.push(`${state}${i}`);
    await null;
  }
  return state;
}
const running = background(6);
state = 'second';
await null;
state = 'third';
await new Promise((go) => setImmediate(go));
log.push(await running);
const results = await Promise.allSettled(
  [1, 2, 0].map(async (n) => {
    if (n === 0)
      throw new Error(`at ${state}`);
    await background(n);
    return n;
  }),
);
state = 'end';
console.log(log.join());
console.log(
  results.map((r) => r.value ?? r.reason.message),
);
export { state as default };

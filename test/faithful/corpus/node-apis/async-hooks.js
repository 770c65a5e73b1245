// The number of promises that a program makes, and which of them are resolved, as async_hooks sees them.
const { createHook, executionAsyncResource, AsyncResource } = require('node:async_hooks');
const { writeSync } = require('node:fs');
const counts = {};
const state = { on: false };
const own = new Set();
// The hooks see what lprof's clock does, too, so they are made where nobody counts their lines.
const hooks = new Function('counts', 'state', 'own', `return {
  init(id, type) {
    if (!state.on) return;
    own.add(id);
    counts['init ' + type] = (counts['init ' + type] ?? 0) + 1;
  },
  before(id) {
    if (state.on && own.has(id)) counts.before = (counts.before ?? 0) + 1;
  },
  promiseResolve(id) {
    if (state.on && own.has(id)) counts.resolve = (counts.resolve ?? 0) + 1;
  },
}`);
createHook(hooks(counts, state, own)).enable();
async function f(x) {
  await x;
  try {
    return await g();
  } finally {
    await null;
  }
}
async function g() {
  for await (const x of [1, 2]) void x;
  return Promise.resolve(3);
}
async function* a() {
  yield 1;
  yield* [2, 3];
  return 4;
}
class Res extends AsyncResource {
  constructor() {
    super('RES');
  }
}
async function main() {
  for (const part of [() => f(1), () => f(Promise.resolve()), g, async () => {
    for await (const x of a()) if (x > 2) break;
  }, async () => {
    const it = a();
    await it.next();
    await it.return(5);
  }, async () => new Res().runInAsyncScope(async () => await 1)]) {
    for (const key of Object.keys(counts)) delete counts[key];
    state.on = true;
    await part();
    state.on = false;
    writeSync(1, `${JSON.stringify(counts)}\n`);
  }
  console.log(typeof executionAsyncResource());
}
main();

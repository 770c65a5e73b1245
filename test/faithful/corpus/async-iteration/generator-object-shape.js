// What an observer sees of async functions and generators: names, lengths, prototypes, objects before they run.
const AsyncFunction = (async () => {}).constructor;
async function* g(a, b = 2, ...c) {
  yield [a, b, c].length;
}
async function f(a, { b }) {
  return await b;
}
const o = {
  async m() {
    await 0;
  },
  async *[Symbol.asyncIterator]() {
    yield 1;
  },
  async *'quoted name'() {
    yield* [];
  },
};
for (const each of [f, g, o.m, o[Symbol.asyncIterator], o['quoted name'], async () => await 1]) {
  console.log(
    each.name,
    each.length,
    Object.getPrototypeOf(each)[Symbol.toStringTag],
    Reflect.ownKeys(each).join(),
    'prototype' in each,
  );
}
console.log(f instanceof AsyncFunction, Object.prototype.toString.call(g()));
const it = g(1);
console.log(Reflect.ownKeys(it), Object.getPrototypeOf(it) === g.prototype, it[Symbol.asyncIterator]() === it);
for (const bad of [() => new f(), () => new g(), () => new o.m(), () => g.prototype.next.call({})]) {
  try {
    const value = bad();
    console.log(value instanceof Promise);
    value.catch((e) => console.log(e.name, e.message));
  } catch (e) {
    console.log(e.name, e.message);
  }
}
f().catch((e) => console.log(e.name, e.message));
try {
  (function* () {
    yield;
  })().throw(new Error('at start'));
} catch (e) {
  console.log(e.message);
}

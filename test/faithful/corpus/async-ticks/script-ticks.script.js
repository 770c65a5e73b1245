// Async functions of a classic script: turns of the queue, this, and no await at the top.
const turns = [];
async function f(x) {
  turns.push(`f ${x} ${this === undefined || this === globalThis}`);
  await x;
  turns.push(`f after ${x}`);
  return Promise.resolve(x);
}
async function* g() {
  try {
    yield await f('g');
  } finally {
    turns.push('g closed');
  }
}
const clock = (async () => {
  for (let i = 0; i < 12; i++) {
    turns.push(i);
    await null;
  }
})();
f('a').then((x) => turns.push(`then ${x}`));
(async () => {
  for await (const x of g()) {
    turns.push(`got ${x}`);
    break;
  }
})();
clock.then(() => {
  console.log(turns.join(' '));
  console.log(turns.length);
});
turns.length;

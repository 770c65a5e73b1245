// The same at the top of a module: turns of top-level awaits.
let turns = 0;
let on = true;
(async () => {
  while (on) {
    turns++;
    await null;
  }
})();
console.log('start', turns);
await null;
console.log('value', turns);
await Promise.resolve();
console.log('promise', turns);
await {
  then(go) {
    go();
  },
};
console.log('thenable', turns);
for await (const x of [1, Promise.resolve(2)]) console.log('for await', x, turns);
try {
  await Promise.reject(new Error('no'));
} catch (e) {
  console.log(e.message, turns);
} finally {
  await null;
  console.log('finally', turns);
}
const list = [
  await 1,
  await 2,
];
console.log(list, turns);
const { join } = await import('node:path').then((m) => ({
  ...m,
}));
console.log(typeof join);
export const marker = await 'exported';
console.log(marker, turns > 15);
on = false;

// Activations that never end: dropped generators, promises that never settle, a loop that is left for good.
const log = [];
function* dropped(n) {
  try {
    for (let i = 0; ; i++) yield i * n;
  } finally {
    log.push('never');
  }
}
async function stuck(name) {
  try {
    log.push(`${name} waits`);
    await new Promise(() => {});
    log.push('never');
  } finally {
    log.push('never');
  }
}
async function* halfway() {
  yield 1;
  await new Promise(() => {});
  yield 2;
}
function use() {
  const it = dropped(3);
  return [
    it.next().value,
    it.next().value,
  ];
}
for (let i = 0; i < 3; i++) console.log(use());
stuck('a');
stuck('b').then(() => log.push('never'));
const it = halfway();
it.next().then(({ value }) => log.push(value));
it.next().then(() => log.push('never'));
it.return('x').then(() => log.push('never'));
const work = async () => {
  for await (const x of halfway()) {
    log.push(`got ${x}`);
    await null;
    log.push('after');
  }
};
work();
setTimeout(() => {
  console.log(log.join());
}, 5);

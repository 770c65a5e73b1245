// A race between a chain of then and a function with awaits, line for line.
const order = [];
const step = (name) => () => {
  order.push(name);
};
Promise.resolve()
  .then(step('t1'))
  .then(step('t2'))
  .then(() => Promise.resolve().then(step('t3 inner')))
  .then(step('t4'))
  .catch(step('never'))
  .then(step('t5'))
  .finally(step('t6'))
  .then(step('t7'));
(async () => {
  order.push('a0');
  await null;
  order.push('a1');
  await Promise.resolve()
    .then(step('a2 inner'));
  order.push('a2');
  await (async () => {
    await null;
    order.push('a3 inner');
  })();
  order.push('a3');
  await Promise.all([
    1,
    (async () => step('a4 inner')())(),
  ]);
  order.push('a4');
})().finally(
  step('a end'),
);
order.push('sync');
setTimeout(() => {
  console.log(order.slice(0, 10).join());
  console.log(order.slice(10).join());
}, 5);

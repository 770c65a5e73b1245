// The work behind the API: look-ups that wait, sums that compute, promises that never settle.
const { setTimeout: sleep } = require('node:timers/promises');

const ITEMS = Array.from({ length: 500 }, (_, id) => ({
  id,
  name: `item ${id}`,
  price: (id * 37) % 100,
  tags: ['a', 'b'],
}));

exports.ITEMS = ITEMS;

exports.find = async function find(id) {
  await sleep(1);
  // What loses a race is left waiting for ever.
  return Promise.race([lookUp(id), never()]);
};

async function lookUp(id) {
  const item = ITEMS.find((each) => each.id === id % ITEMS.length);
  return { ...item, similar: ITEMS.filter((each) => each.price === item.price).map(({ id }) => id) };
}

async function never() {
  await new Promise(() => {});
}

exports.total = async function total(lines) {
  let sum = 0;
  for await (const { id, count } of priced(lines)) sum += ITEMS[id % ITEMS.length].price * count;
  return sum;
};

async function* priced(lines) {
  for (const line of lines) yield line;
}

async function fetchItem(id) {
  const item = await load(id);
  return item.value + 1;
}
async function load(id) {
  await undefined;
  return { value: checksum(id) };
}
function checksum(id) {
  let sum = id;
  for (let i = 0; i < 60; i++) {
    sum = (sum * 31 + i) % 65521;
  }
  return sum;
}
async function batch(from, size) {
  const pending = [];
  for (let i = 0; i < size; i++) {
    pending.push(fetchItem(from + i));
  }
  const values = await Promise.all(pending);
  return values.reduce((a, b) => a + b, 0);
}
async function* pages(count) {
  for (let page = 0; page < count; page++) {
    yield await batch(page * 20, 20);
  }
}
async function main() {
  let sum = 0;
  for await (const total of pages(15000)) {
    sum += total;
  }
  return sum;
}
module.exports = main;

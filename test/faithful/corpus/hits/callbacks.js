const busy = (n) => {
  console.log('busy', n);
  return n;
};
const sleep = (n) => new Promise((resolve) => setTimeout(resolve, n));
const later = (f) => f();
later(() => { busy(1); busy(2); });
later(function named() {
  busy(1);
});
const result = [1, 2, 3].reduce((sum, x) => {
  if (x === 2) return sum;
  return sum + x;
}, 0);
later(() => later(() => later(() => busy(1))));
later(
  () =>
    busy(2),
);
Promise.resolve(1)
  .then((x) => busy(x))
  .then(async (x) => {
    await sleep(1);
    return x;
  })
  .finally(() => {
    busy(3);
  });
console.log(result);

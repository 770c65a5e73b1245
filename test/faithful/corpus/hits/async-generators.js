const busy = (n) => {
  console.log('busy', n);
  return n;
};
const sleep = (n) => new Promise((resolve) => setTimeout(resolve, n));
async function* ticks(n) {
  for (let i = 0; i < n; i++) {
    await sleep(1);
    yield i;
  }
  return n;
}
async function main() {
  let sum = 0;
  for await (const x of ticks(2)) {
    sum += x;
  }
  for await (const x of ticks(9)) {
    if (x === 1) break;
    sum++;
  }
  for await (const x of [sleep(1), 2]) sum++;
  outer: for (const y of [1, 2]) {
    for await (const x of [1, 2]) {
      if (y === 1) continue outer;
      if (x === 2) break outer;
      sum++;
    }
  }
  const it = ticks(1);
  await it.next();
  await it.return(3);
  try {
    for await (const x of [Promise.reject(1)]) busy(x);
  } catch {
    busy(2);
  }
  return sum;
}
main().then((value) => console.log('done', value));
console.log('first');

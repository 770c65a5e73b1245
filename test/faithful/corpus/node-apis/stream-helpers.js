// The helpers of Readable with async callbacks, and backpressure by drain.
const { Readable, Writable } = require('node:stream');
const { once } = require('node:events');
(async () => {
  const numbers = () => Readable.from([1, 2, 3, 4, 5]);
  console.log(
    await numbers()
      .filter(async (x) => {
        await null;
        return x % 2;
      })
      .map((x) => x * 10)
      .toArray(),
  );
  console.log(await numbers().reduce(async (a, b) => a + (await b), 0));
  console.log(
    await numbers().some((x) => x > 4),
    await numbers().find(async (x) => x === 3),
    await numbers()
      .drop(1)
      .take(2)
      .flatMap((x) => [x, x])
      .toArray(),
  );
  await numbers().forEach(async (x) => {
    if (x > 3) throw new Error(`at ${x}`);
    console.log('each', x);
  }).catch((e) => console.log(e.message));
  const log = [];
  const slow = new Writable({
    highWaterMark: 2,
    write(chunk, _, done) {
      setImmediate(() => {
        log.push(String(chunk));
        done();
      });
    },
  });
  for (const x of 'abcdef')
    if (!slow.write(x)) {
      log.push('wait');
      await once(slow, 'drain');
    }
  slow.end();
  await once(slow, 'finish');
  console.log(log.join());
})();
